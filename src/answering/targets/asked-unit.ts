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

const SHARE = /%|phan tram|ty le|ti le|per ?cent|share of/u;

/** Questions are compared without their marks. */
const MEASURES: readonly Measure[] = [
  { asked: /\bm2\b|m²|met vuong|square met/u, unit: /^m[2²]/u, strict: false },
  {
    asked: new RegExp(`${HOW_MANY} can(?!\\p{L})|\\b(?:units|homes|flats|apartments|dwellings)\\b`, 'u'),
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
      `${HOW_MANY} (?:tien|dong|nghin|ngan|trieu|ty|ti|kinh phi|von)(?!\\p{L})|\\bhow much (?:money|funding)\\b`,
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
  /** The words behind "bao nhiêu", folded. */
  counted: string;
}

/** Reads what a question counts in. */
export function readMeasure(question: string): AskedMeasure {
  const text = foldText(question);
  const [, first = '', second = ''] = COUNTED.exec(text) ?? [];
  return {
    counted: `${first} ${second}`.trim(),
    measure: MEASURES.find((one) => one.asked.test(text)),
    share: SHARE.test(text),
    level: LEVEL.test(text),
  };
}

const COUNTED = new RegExp(`${HOW_MANY} (\\p{L}+)(?: (\\p{L}+))?`, 'u');

/** "Bao nhiêu bệnh viện" does not ask for "giường bệnh viện": what the unit counts is another thing of that name. */
function countsAnother(unit: string, counted: string): boolean {
  return (
    counted.includes(' ') &&
    foldMarks(unit.toLowerCase())
      .replace(/^\p{L}+ /u, '')
      .startsWith(counted)
  );
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
export function isOtherMeasure(target: Target, { measure, share, level, counted }: AskedMeasure): boolean {
  if (target.comparator === 'none') return false;
  if (countsAnother(target.unit ?? '', counted)) return true;
  if (measure?.strict) return !measure.unit.test(target.unit ?? '');
  // Flats or square metres are no share either, unless a share is asked for as well.
  if (measure && target.unit === '%' && !share) return true;
  return level && !/đồng|USD/u.test(target.unit ?? '') && !/mức|lương tối thiểu/iu.test(target.indicator);
}
