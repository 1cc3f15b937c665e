import type { Stretch } from '../plan/index.ts';
import { COUNT_WORDS, MAGNITUDES } from '../text/index.ts';
import { anyOf, recordWords } from '../vocabulary/index.ts';
import type { Comparator } from './record.ts';

/** A number with its comparator and unit, as it stands in a text. */
export interface FoundValue extends Stretch {
  comparator: Comparator;
  value: number;
  valueMax?: number;
  unit?: string;
  /** Reference quantity written after the unit ("/người", "/năm"). */
  per?: string;
  /** Offset of the first digit: after the comparator. */
  numberStart: number;
  /** True for what something is to come from: "từ 12% lên 20%". */
  left?: boolean;
}

const NUMBER = '(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)';
const COMPARATORS = (['<', '<=', '>', '>=', '~'] as const).map(
  (sign) => [sign, recordWords(`comparator.${sign}`)] as [Comparator, string[]],
);
/** Longer words first: `<=` is no `<`. */
const COMPARATOR = COMPARATORS.flatMap(([, words]) => words)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** Units as plans write them; a unit outside the list is the noun after the number. */
const UNIT = anyOf('unit', { 'căn nhà': 'ở', con: 'số' });
/** What amounts are counted per, as plans write it after a stroke. */
const EACH = `${anyOf('counted-per')}|tổng (?:số )?[\\p{L} ]{2,40}|10{0,2}(?:\\.000){0,2}(?![\\d.]*\\d)(?:\\s(?!(?:vào|và|đến|xuống|trong|năm|lên|so|ở|đạt|tối|ít)(?!\\p{L}))\\p{Ll}+){1,3}|10{1,2}(?:\\.000)*(?![\\d.]*\\d)`;
/** "/người/năm", "/vạn dân", "/1.000 dân", "/tổng số chi bộ", " GRDP": what an amount is counted per. */
const PER = `\\s(?:GRDP|GDP)(?!\\p{L})|(?:sàn)?(?:/\\s?(?:${EACH})(?!\\p{L}))+`;
/** "111 bé trai/100 bé gái", "18 ca sinh/1.000 phụ nữ": what is counted, and per how many others. */
const COUNTED_PER =
  '\\s(?<counted>\\p{Ll}+(?:\\s\\p{Ll}+){0,3})\\s?/\\s?(?<each>(?:nghìn|ngàn|vạn|triệu) dân|10{0,2}(?:\\.000){0,2}(?![\\d.]*\\d)(?:\\s(?!(?:vào|và|đến|xuống|trong|năm|lên|so|ở)(?!\\p{L}))\\p{Ll}+){1,2})';
/** "40-45%", "65,0 đến 65,5%", "7% đến dưới 8%": what parts the two ends of a range. */
const UNTIL = `(?:\\s?(?:%\\s?)?[-–]\\s?|(?:\\s?(?:${UNIT}))?\\s+đến\\s+(?:dưới\\s+)?)`;
/** "04/09 thôn": of how many. */
const OF = `/\\d+(?=\\s+(?:${UNIT})(?!\\p{L}))`;
const VALUE = new RegExp(
  `(?:(?:đạt\\s+)?(?<comparator>${COMPARATOR})(?:\\s+đạt)?\\s*)?` +
    `(?:(?<digits>${NUMBER})(?:(?<of>${OF})|(?<until>${UNTIL})(?<digitsMax>${NUMBER}))?(?:\\s+(?<digitsMagnitude>triệu|nghìn|ngàn|tỷ|tỉ)(?=[\\s/]))?` +
    `|(?<word>${Object.keys(COUNT_WORDS).join('|')})\\s+(?<magnitude>nghìn|ngàn|triệu|tỷ|tỉ))` +
    `(?:${COUNTED_PER}|(?:\\s?(?<unit>[%‰]|(?:${UNIT})(?![\\p{L}\\p{N}])))?(?<per>${PER})?)(?<suffix>(?:\\s(?!(?:so|và|đến|năm|trong|theo|của|với|đạt|loại|hạng|xếp)\\s)\\p{Ll}+){0,3}?\\s*trở (?:lên|xuống)(?<perBehind>${PER})?)?`,
  'giu',
);

/** "đạt 3% tổng chi ngân sách phường trở lên": what the bound is of stands between. */
const BOUND_LATER = /^(?:\s(?!(?:so|và|đến|năm|trong|theo|với|đạt|từ)\s)\p{Ll}+){3,9}\strở (?:lên|xuống)(?!\p{L})/u;

/** Before a number: it counts years, ages, ranks, parts of a document, not an amount to be reached. */
const NOT_AMOUNT_BEFORE = new RegExp(
  `(?:^|\\s)(?<!(?:^|\\s)(?:${anyOf('no-amount-after.unless-behind')})\\s)(?:${anyOf('no-amount-after')})\\s*$`,
  'iu',
);
/** After a number: it is an age, a date or the levels of an administration. */
const NOT_AMOUNT_AFTER =
  /^\p{L}|^\s?(?:năm (?:20\d\d|tới|qua|trước)|cấp(?!\p{L})|tháng tuổi|(?:và|đến|,|-)\s?\d+\s+(?:tháng )?tuổi|\s?tháng \d|\/\d|-\p{L}|\.\d|\s?\/\p{Lu})/u;

const YEAR = /^(?:19|20)\d\d$/;

/** "mỗi tháng ít nhất 2 lần": no "tháng 2". */
const HOW_OFTEN = /(?<!\p{L})(?:mỗi|hằng|hàng)\s(?:tháng|quý|năm|ngày|tuần)\s*$/iu;

/** "không có tỉnh nào dưới 60%": what must not happen. */
const MUST_NOT = /(?<!\p{L})không (?:có|còn|để)(?!\p{L})[^;.%\d]{0,60}$/iu;
/** What is left where the opposite must not happen. */
const OPPOSITE: Partial<Record<Comparator, Comparator>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** Finds the amounts in a stretch of a text, in order, without those that are left behind. */
export function findValues(text: string, within: Stretch): FoundValue[] {
  return findAllValues(text, within).filter((value) => !value.left);
}

/** Finds all amounts in a stretch of a text, in order, also what something starts from. */
export function findAllValues(text: string, within: Stretch): FoundValue[] {
  const values: FoundValue[] = [];
  const part = text.slice(within.start, within.end);
  for (const match of part.matchAll(VALUE)) {
    const { comparator, digits, of, until, digitsMax, digitsMagnitude, word, magnitude, counted, each, suffix } =
      match.groups!;
    const [written, per] = counted
      ? [counted, `/${each}`]
      : [match.groups!.unit, match.groups!.per ?? match.groups!.perBehind];
    // "10 câu lạc bộ trở lên": the noun before "trở lên" is what is counted.
    const unit =
      written ?? (suffix && !per ? suffix.replace(/\s*trở (?:lên|xuống).*$/u, '').trim() || undefined : undefined);
    const numberAt = match.index + match[0].indexOf(digits ?? word!, comparator?.length ?? 0);
    const before = part.slice(0, match.index);
    const length = [digits ?? word!, of, until, digitsMax].join('').length;
    const afterNumber = part.slice(numberAt + length);
    // Also the number of a footnote: "dưới 24%1".
    if (/[\p{L}\p{N}.,/%]$/u.test(part.slice(0, numberAt)) && !/\p{L}{2}\/$/u.test(part.slice(0, numberAt))) continue;
    // "kinh tế số đạt 30%", "cung cấp 100%": the last word of a name or verb is no "số 30", no "cấp 1".
    const ofName = unit === '%' || (/số\s*$/iu.test(before) && comparator !== undefined);
    // "bình quân hằng năm đạt trên 3.000 tấn": what is reached is an amount, whatever stands before the verb.
    const reaches = /^đạt\s/iu.test(match[0]);
    if (
      !ofName &&
      (NOT_AMOUNT_BEFORE.test(part.slice(0, numberAt)) ||
        (!reaches && !HOW_OFTEN.test(before) && NOT_AMOUNT_BEFORE.test(before)))
    )
      continue;
    if (isQuoted(part, numberAt)) continue;
    if (!per && !unit && NOT_AMOUNT_AFTER.test(afterNumber)) continue;
    if (unit === 'tuổi' && isAgeOfGroup(before)) continue;
    if (unit === 'năm' && !/số năm|tuổi thọ|thời gian|thời hạn/iu.test(before)) continue;
    // "giá trị sản phẩm trên 1 ha đất đạt 250 triệu đồng": what the amount after it is counted per.
    if (comparator === 'trên' && /^(?:ha|m2|m²|km2|km²|km)$/iu.test(unit ?? '') && Number(digits) === 1) continue;
    if (!unit && YEAR.test(digits ?? '') && (!digitsMax || YEAR.test(digitsMax))) continue;
    // "trên 10.000 dân" is what other amounts are counted per.
    if (comparator === 'trên' && /^\s*(?:vạn )?dân/u.test(part.slice(match.index + match[0].length)) && !unit) continue;
    const amount = digits
      ? parseNumber(digits) * (MAGNITUDES[digitsMagnitude ?? ''] ?? 1)
      : COUNT_WORDS[word!.toLowerCase()]! * MAGNITUDES[magnitude!]!;
    const found: FoundValue = {
      start: within.start + match.index,
      end: within.start + match.index + match[0].length,
      comparator: readComparator(
        digitsMax ? comparator?.replace(/^từ$/iu, '') : comparator,
        suffix ?? BOUND_LATER.exec(part.slice(match.index + match[0].length))?.[0],
        before,
      ),
      value: amount,
      numberStart: within.start + numberAt,
    };
    if (digitsMax) found.valueMax = parseNumber(digitsMax) * (MAGNITUDES[digitsMagnitude ?? ''] ?? 1);
    if (unit) found.unit = unit;
    if (per) {
      if (per.startsWith('sàn')) found.unit = `${unit ?? ''} sàn`.trim();
      found.per = per.trim().replace(/^(?:sàn)?\/\s?/u, '');
    }
    values.push(found);
  }
  return values.map((value, i) => (isLeftBehind(text, value, values[i + 1]) ? { ...value, left: true } : value));
}

/** "mô hình “5 không, 3 sạch”": a number within a name in quotation marks. */
function isQuoted(text: string, at: number): boolean {
  const opened = /[“"]([^“”"]{0,40})$/u.exec(text.slice(0, at));
  const closed = /^([^“”"]{0,40})[”"]/u.exec(text.slice(at));
  return (
    opened !== null &&
    closed !== null &&
    (text.slice(0, at).match(/"/gu)?.length ?? 0) % 2 === (opened[0].startsWith('"') ? 1 : 0) &&
    /\p{L}/u.test(opened[1]! + closed[1]!)
  );
}

/** "từ 12% năm 2020 lên 20%", "giảm từ 5% xuống dưới 3%": where something stands, not where it is to come. */
function isLeftBehind(text: string, value: FoundValue, next: FoundValue | undefined): boolean {
  if (!next || !/^(?:đạt\s+)?từ\s/iu.test(text.slice(value.start, value.numberStart))) return false;
  return /^[^,;.]{0,60}\s(?:lên|xuống|còn|thành)\s*$/iu.test(text.slice(value.end, next.start));
}

/** Reads a number in Vietnamese notation: `.` groups thousands, `,` is the decimal mark. */
export function parseNumber(digits: string): number {
  return Number(digits.replace(/\./g, '').replace(',', '.'));
}

function readComparator(word: string | undefined, suffix: string | undefined, before: string): Comparator {
  if (suffix) return suffix.includes('lên') ? '>=' : '<=';
  if (!word) return '=';
  const stated = COMPARATORS.find(([, words]) => words.includes(word.toLowerCase()))?.[0] ?? '=';
  // "không có phòng được bố trí không quá 2 người": the bound says itself what must not be.
  return MUST_NOT.test(before) && !/^không/iu.test(word) ? (OPPOSITE[stated] ?? stated) : stated;
}

/** "trẻ em dưới 5 tuổi", "người từ 60 tuổi" name a group; "tuổi thọ trung bình khoảng 75 tuổi" is an amount. */
function isAgeOfGroup(before: string): boolean {
  const clause = before.slice(Math.max(0, before.lastIndexOf(',') + 1));
  return !/tuổi (?:thọ|bình quân|trung bình)/iu.test(clause);
}
