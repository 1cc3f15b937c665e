import type { Answer, Citation } from '../answering/index.ts';
import { bodiesNamedIn, isBodyOfKind, namesPlace, type Pointing, readPointing } from '../question/index.ts';

/** What an answer showed that a later turn may point at. */
export type Shown = Pick<Answer, 'direct' | 'details' | 'citations'>;

/** A turn with what it points at named. */
export interface Pointed {
  text: string;
  /** The words that point, with what they were read as; absent where the turn points at nothing. */
  read?: [string, string][];
  /** How many things the answer listed, where the turn points beyond them. */
  beyond?: number;
}

/** Words of a listed thing that tell which it is; more are clipped in lists anyway. */
const MOST_WORDS = 16;
/** A turn of more words is a question of its own, which needs its place. */
const LEANING = 7;

/** True where a turn may point at something that only an answer before it says. */
export function mayPointBack(typed: string): boolean {
  return readPointing(typed) !== undefined;
}

/**
 * Names what a turn points at: a thing that an answer before it listed, the body that the last one tells of, or the section
 * after the one it cites.
 * @param answers those before the turn, the last one first
 */
export function pointBack(
  typed: string,
  answers: readonly Shown[],
  sectionBeside: (citation: Citation, side: 'next' | 'previous') => string | undefined,
): Pointed {
  const text = typed.normalize('NFC');
  const pointing = readPointing(text);
  const [last] = answers;
  if (!pointing || !last) return { text };
  if (pointing.item !== undefined) return pointAtItem(text, pointing, pointing.item, answers);
  const place = placeOf(last.direct);
  if (pointing.section) {
    const [cited] = last.citations;
    const side = pointing.section;
    // Who leads "this" behind a target asks of its matter, not of the section that lists all targets.
    if (side === 'same' && ASKS_ROLE.test(text) && !TELLS_SECTION.test(last.direct)) return { text };
    const path = cited && (side === 'same' ? cited.section : sectionBeside(cited, side));
    return path ? replace(text, pointing, `mục ${path} ${place}`) : { text };
  }
  if (bodiesNamedIn(text).length > 0) return { text };
  // An answer between that names none leaves the talk with the body before it.
  const named = answers.flatMap((one) => bodiesNamedIn(one.direct));
  const body = named.find((name) => isBodyOfKind(name, pointing.body ?? '') && !/^các(?!\p{L})/iu.test(name));
  if (!body) return { text };
  const placed = text.split(/\s+/u).length > LEANING && !namesPlace(text) && place !== 'Chính phủ';
  return replace(text, pointing, placed ? `${body} ${place}` : body);
}

const ASKS_ROLE = /chủ trì|phối hợp|phụ trách|hạn|chu tri|phoi hop|phu trach|(?:^|\s)han(?!\p{L})/iu;
const TELLS_SECTION = /(?<!\p{L})(?:mục|chủ trì|section|leads?)(?!\p{L})/iu;

function pointAtItem(text: string, pointing: Pointing, at: number, answers: readonly Shown[]): Pointed {
  const listing = answers.find((one) => itemsOf(one).length > 1);
  if (!listing) return { text };
  const items = itemsOf(listing);
  const item = items.at(at < 0 ? at : at - 1);
  return item === undefined
    ? { text, beyond: items.length }
    : replace(text, pointing, nameOf(item, placeOf(listing.direct)));
}

function itemsOf({ details }: Shown): string[] {
  return details.filter((line) => line.startsWith('• ')).map((line) => line.slice(2));
}

/** "Mục III.8 Bắc Giang", "tỉ lệ đi học cấp tiểu học Hậu Giang", "Lâm Đồng". */
function nameOf(item: string, place: string): string {
  const section = /(?:^|\()(mục [\p{L}\d.]+)(?:\)?:|\))/u.exec(item)?.[1];
  const label = section ?? item.split(': ')[0]!.replace(/^(?:\p{Ll}+(?: \p{Ll}+)? )?\d[\d.,]*(?:-\d+)?\s?%?\s*/u, '');
  const words = label.replace(/[…“”]/gu, '').trim().split(/\s+/u).slice(0, MOST_WORDS).join(' ');
  return namesPlace(words) ? words : `${words} ${place}`;
}

/** The place of an answer about one plan: "Hậu Giang (dự thảo) nêu 3 chỉ tiêu", "… chủ trì 2 nhiệm vụ (Bắc Giang):". */
function placeOf(direct: string): string {
  const lead = /^(?:Trang \d+, )?([^:,()]*?)(?: \(dự thảo\))?(?:, mục|, section| nêu \d| sets \d)/u.exec(direct)?.[1];
  const aside = [...direct.matchAll(/\(([^():;,]+?)(?: \(dự thảo\))?(?:[:;,]|\))/gu)].map((match) => match[1]!);
  return [lead, ...aside].find((one) => one !== undefined && namesPlace(one)) ?? '';
}

function replace(text: string, { start, end, alone }: Pointing, named: string): Pointed {
  const read: [string, string][] = [[text.slice(start, end), named.trim()]];
  return { text: alone ? named.trim() : `${text.slice(0, start)}${named.trim()}${text.slice(end)}`, read };
}
