import { foldText } from '../../text/index.ts';
import type { Threshold } from '../question.ts';
import { readAmount } from './asks.ts';

/** Amounts that bound the targets of a list: "trên 95%", "từ 40 đến 60%", "đạt 100%". */
export interface BoundsAsked {
  /** All of them hold for what is listed. */
  thresholds: Threshold[];
  /** As the question writes them. */
  text: string;
  /** Where they stand in the text. */
  start: number;
  end: number;
  /** Shares are meant; of numbers only otherwise. */
  percent: boolean;
}

/** "Chỉ tiêu nào", "chỉ tiêu y tế nào", "những chỉ tiêu": targets are what is asked for, not the place that sets one. */
const WHICH_TARGETS =
  /(?:^|\s)(?:(?:nhung|cac|may|bao nhieu|liet ke|ke|co|tat ca|toan bo|danh sach)(?: \S+)? chi tieu(?!\p{L})|chi tieu(?: \S+){0,4}? (?<!(?:tinh|noi|dia phuong|huyen|ben|cho|ke hoach|van ban|chuong trinh|nam|ngay|thang|muc|so|ai) )(?:nao|gi)(?!\p{L})|(?:which|what|list|all|how many)(?: the)? targets)/u;

/** A target named by nothing but its amount: "chỉ tiêu dưới 20% của Hậu Giang". */
const CALLED_BY_AMOUNT = /(?:^|\s)(?:chi tieu|targets)(?: (?:la|dat|co|bang|muc|o muc|set))*\s$/u;

/** Of which place an amount is set. */
const WHICH_PLACE =
  /(?:^|\s)(?:tinh|noi|dia phuong|huyen|ben|cho|ke hoach|van ban|chuong trinh|ai) nao(?!\p{L})|(?:which|what) (?:province|place|plan)/u;

const RANGE =
  /(?:^|\s)(?:tu|trong khoang|khoang|giua|between|from)\s(?:muc\s)?(\d+(?:[.,]\d+)*)\s?%?\s?(?:-|–|den|toi|va|and|to)\s?(\d+(?:[.,]\d+)*)\s?(%?)/u;

const EXACT =
  /(?:^|\s)(?:chi tieu|targets)(?: \S+){0,4}? (?:dat |la |bang |o muc |muc |of |at )*(\d+(?:[.,]\d+)*\s?%)/u;

/**
 * The bounds by which targets are asked for; undefined where no targets are, or where a place or an amount is asked for.
 * @param threshold the amount held against, as read off the question
 * @param bare true where the question names nothing narrower than a field
 */
export function readTargetsBeyond(
  text: string,
  threshold: Threshold | undefined,
  language: 'vi' | 'en',
  bare: boolean,
): BoundsAsked | undefined {
  const folded = foldText(text);
  if (WHICH_PLACE.test(folded)) return undefined;
  const asked = WHICH_TARGETS.test(folded);
  const found = readRange(text, folded, language) ?? readOne(text, folded, threshold, language);
  if (!found) return undefined;
  const called = bare && CALLED_BY_AMOUNT.test(folded.slice(0, found.start));
  return asked || called ? found : undefined;
}

function readRange(text: string, folded: string, language: 'vi' | 'en'): BoundsAsked | undefined {
  const match = RANGE.exec(folded);
  if (!match) return undefined;
  const [whole, low = '', high = '', percent] = match;
  const start = match.index + whole.length - whole.trimStart().length;
  const end = match.index + whole.length;
  const own = text.normalize('NFC').slice(start, end).trim();
  return {
    thresholds: [
      { comparator: '>=', value: readAmount(low, language), text: own },
      { comparator: '<=', value: readAmount(high, language), text: own },
    ],
    text: own,
    start,
    end,
    percent: percent === '%',
  };
}

function readOne(
  text: string,
  folded: string,
  threshold: Threshold | undefined,
  language: 'vi' | 'en',
): BoundsAsked | undefined {
  const own = text.normalize('NFC');
  if (threshold) {
    const start = own.indexOf(threshold.text);
    return start < 0
      ? undefined
      : {
          thresholds: [threshold],
          text: threshold.text,
          start,
          end: start + threshold.text.length,
          percent: threshold.text.endsWith('%'),
        };
  }
  // "Chỉ tiêu nào đạt 100%" asks what the number stands for, and is told so.
  if (/(?:^|\s)(?:nao|gi|which|what)(?!\p{L})/u.test(folded)) return undefined;
  const match = EXACT.exec(folded);
  if (!match) return undefined;
  const amount = match[1]!;
  const end = match.index + match[0].length;
  const start = end - amount.length;
  const shown = own.slice(start, end);
  return {
    thresholds: [{ comparator: '=', value: readAmount(amount, language), text: shown }],
    text: shown,
    start,
    end,
    percent: true,
  };
}
