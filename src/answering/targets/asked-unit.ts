import type { Target } from '../../records/index.ts';
import { foldMarks, foldText } from '../../text/index.ts';

/** What a question counts in, and the units that plans count it in. */
interface Measure {
  asked: RegExp;
  unit: RegExp;
  /** True where a value in another unit answers another question: years of age are no percentage. */
  strict: boolean;
}

const HOW_MANY = '(?:bao nhieu|may|bn|nhieu|how many)';

/** "Mấy chục ngàn căn": of what order the number is, which counts nothing by itself. */
const MAGNITUDE = '(?:chuc|tram|nghin|ngan|van|trieu|ty|ti)';

const SHARE = /%|phan tram|ty le|ti le|per ?cent|share of/u;

/** Those that may be counted by heads, folded. */
const HEADS =
  '(?:nguoi|dan|ho|ho dan|ho gia dinh|gia dinh|lao dong|nguoi lao dong|hoc sinh|sinh vien|tre|tre em|chau|phu nu|nong dan|cong nhan|nguoi dan|cu|ba me)';

const COUNTS_HEADS = new RegExp(`(?:bao nhieu|may|bn|how many) ${HEADS}(?!\\p{L}| tuoi)`, 'u');
/** That nothing but their number is meant. */
const AS_NUMBER = /(?:^|\s)(?:quy ra|tuc la|tinh ra|nghia la|so luong|co) (?:\S+ )?(?:bao nhieu|may|bn)(?!\p{L})/u;

/** All of them at once, of which so many for each 10.000 people says nothing. */
const TOTAL = /(?:^|\s)(?:tong cong|tong so|tat ca (?:co |la )?(?:bao nhieu|may)|in total|altogether)(?!\p{L})/u;

/** Questions are compared without their marks. */
const MEASURES: readonly Measure[] = [
  { asked: /\bm2\b|m²|met vuong|square met/u, unit: /^m[2²]/u, strict: false },
  {
    asked: new RegExp(
      `${HOW_MANY}(?: ${MAGNITUDE})* can(?!\\p{L})|\\b(?:units|homes|flats|apartments|dwellings)\\b`,
      'u',
    ),
    unit: /^căn/u,
    strict: false,
  },
  {
    asked: new RegExp(`${HOW_MANY} tuoi(?!\\p{L})|\\b(?:how old|what age|which age|at what age)\\b`, 'u'),
    unit: /^tuổi/u,
    strict: true,
  },
  {
    asked: new RegExp(
      `${HOW_MANY}(?: ${MAGNITUDE})* (?:tien|dong|kinh phi|von)(?!\\p{L})|${HOW_MANY}(?: chuc| tram)? (?:nghin|ngan|trieu|ty|ti)(?= (?:mot|moi|1) |/| ?[?.!]*$)|\\bhow much (?:money|funding)\\b`,
      'u',
    ),
    unit: /đồng|USD/u,
    strict: true,
  },
  { asked: SHARE, unit: /^%/u, strict: false },
];

/** "Mức trợ cấp" is how much is paid, not how many are paid. */
const LEVEL =
  /(?:^|\s)muc (?:tro cap|ho tro|dong|huong|luong|phat|chi|phi|thu nhap|vay|chuan|tien)(?!\p{L})|\b(?:amount|level) of (?:the )?(?:allowance|benefit|support|pension|contribution)/u;

/** What a question counts in, read once for all targets. */
export interface AskedMeasure {
  measure: Measure | undefined;
  /** A share is asked for, alone or beside something else. */
  share: boolean;
  /** How much each is paid is asked for. */
  level: boolean;
  /** People or households are counted. */
  heads: boolean;
  /** Their number alone is meant, of which a share is no answer. */
  number: boolean;
  /** All of them at once are asked for. */
  total: boolean;
  /** The question, folded. */
  text: string;
  /** The words behind "bao nhiêu", folded. */
  counted: string;
}

/** Reads what a question counts in. */
export function readMeasure(question: string): AskedMeasure {
  const text = foldText(question);
  const [, first = '', second = ''] = COUNTED.exec(text) ?? [];
  return {
    text,
    counted: `${first} ${second}`.trim(),
    measure: MEASURES.find((one) => one.asked.test(text)),
    share: SHARE.test(text),
    heads: COUNTS_HEADS.test(text) && !SHARE.test(text),
    number: COUNTS_HEADS.test(text) && !SHARE.test(text) && AS_NUMBER.test(text),
    total: TOTAL.test(text) && new RegExp(HOW_MANY, 'u').test(text),
    level: LEVEL.test(text),
  };
}

const COUNTED = new RegExp(`${HOW_MANY} (\\p{L}+)(?: (\\p{L}+))?`, 'u');

/** "Bao nhiêu bệnh viện" does not ask for "giường bệnh viện": what the unit counts is another thing of that name. */
function countsAnother(unit: string, counted: string, text: string): boolean {
  const [head = '', ...others] = foldMarks(unit.toLowerCase()).split(' ');
  const rest = others.join(' ');
  if (counted.includes(' ') && rest.startsWith(counted)) return true;
  // "Bệnh viện xây mấy cái": what the unit counts is not named at all.
  return others.length > 1 && ` ${text} `.includes(` ${rest} `) && !` ${text} `.includes(` ${head} `);
}

const EACH_YEAR =
  /(?:^|\s)(?:moi|hang|tung|binh quan(?: mot| moi| hang)?|mot) nam(?!\p{L})|\/ ?nam(?!\p{L})|\b(?:per|a|each|every) year\b|\bannual/u;

/** "Mỗi năm xây bao nhiêu căn" is not answered by how many there are to be in the end. */
export function asksEachYear(question: string): boolean {
  return EACH_YEAR.test(foldText(question));
}

/** 1 where a value is counted in what the question asks for, -1 where in something else, 0 where neither is known. */
export function likenessOfUnit(target: Target, { measure }: AskedMeasure): number {
  if (!measure || !target.unit) return 0;
  return measure.unit.test(target.unit) ? 1 : -1;
}

/** True where a value cannot be what the question asks for: a share of people for an age, for money or for how much each is paid. */
export function isOtherMeasure(
  target: Target,
  { measure, share, total, number, level, counted, text }: AskedMeasure,
): boolean {
  if (target.comparator === 'none') return false;
  if (total && /dân/iu.test(target.per ?? '')) return true;
  if (number && target.unit === '%') return true;
  if (countsAnother(target.unit ?? '', counted, text)) return true;
  if (measure?.strict) return !measure.unit.test(target.unit ?? '');
  // Flats or square metres are no share either, unless a share is asked for as well.
  if (measure && target.unit === '%' && !share) return true;
  return level && !/đồng|USD/u.test(target.unit ?? '') && !/mức|lương tối thiểu/iu.test(target.indicator);
}

/**
 * True where a value counts in one unit what the question asks for in another: flats for square metres, households for their
 * share. It is the nearest there is, and no answer.
 */
export function isCountedOtherwise(target: Target, { measure, share, text }: AskedMeasure): boolean {
  if (!measure || !target.unit || measure.unit.test(target.unit)) return false;
  // "Tỷ lệ bác sĩ trên vạn dân": so many for each 10.000 people are a rate as well.
  if (measure.asked === SHARE) return target.per === undefined;
  // "Mấy căn, bao nhiêu m2" asks for either.
  return (
    !share && MEASURES.some((other) => other !== measure && other.unit.test(target.unit!) && !other.asked.test(text))
  );
}

/** True where a value is of what the question counts, though as a share or for each 10.000 people: the nearest there is. */
export function isRateOfCounted(target: Target, { number, total }: AskedMeasure): boolean {
  return (total && target.per !== undefined) || (number && target.unit === '%');
}
