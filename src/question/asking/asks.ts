import { countOf, foldText, magnitudeOf } from '../../text/index.ts';
import type { Cue } from '../cues.ts';
import type { Question, Threshold } from '../question.ts';
import { asksPresent } from './present-state.ts';

/** What a question wants besides its kind of answer. */
export type Asks = Pick<
  Question,
  'list' | 'whichSilent' | 'nextDue' | 'difference' | 'sum' | 'corrects' | 'presentState'
> &
  Partial<Pick<Question, 'counted' | 'proof' | 'threshold' | 'asksSame'>>;

/**
 * Reads how the answer is to be given: as a list, a count, with its place, against an amount.
 * @param listsDue true where all that is due is asked for
 */
export function readAsks(
  text: string,
  cues: readonly { cue: Cue; from: number }[],
  language: 'vi' | 'en',
  listsDue: boolean,
): Asks {
  const has = (kind: Cue['kind']) => cues.some(({ cue }) => cue.kind === kind);
  const counted = has('count-targets')
    ? 'targets'
    : has('count-tasks')
      ? 'tasks'
      : has('count-plans')
        ? 'plans'
        : undefined;
  const proof = (['page', 'quote', 'reason', 'more'] as const).find(has);
  const threshold = readThreshold(text, language);
  return {
    list: has('list') || has('list-targets') || listsDue,
    ...(counted ? { counted } : {}),
    whichSilent: SILENT.test(foldText(text)),
    nextDue: has('next-due'),
    ...(proof ? { proof } : {}),
    ...(SAME.test(foldText(text)) ? { asksSame: true } : {}),
    difference: has('difference') || BY_HOW_MUCH.test(text),
    ...(has('sum') ? { sum: true } : {}),
    ...(threshold ? { threshold } : {}),
    corrects: cues.some(({ cue, from }) => cue.kind === 'correction' && from <= 1) || TAKES_BACK.test(text),
    presentState: asksPresent(text) && !has('next-due'),
  };
}

/** "Tỉnh nào không đặt chỉ tiêu …": of the text, not of how things stand ("chưa có"). */
const SILENT =
  /(?:tinh|noi|van ban|ke hoach|chuong trinh|dia phuong|plans?|documents?|provinces?) (?:nao )?(?:(?:la|thi) )?(?:khong|ko|k|do not|does not|don't|doesn't) (?:he )?(?:neu|nhac|noi|de cap|dat|ghi|de ra|giao|phan cong|qu[yi] dinh|co (?:chi tieu|muc tieu|co quan|con so|thoi han)|mention|state|set|say|name|assign)(?!\p{L})/u;

/** "Có giống nhau không", "giống hay khác": whether, not how. */
const SAME =
  /(?:^|\s)(?:giong|khac|nhu|bang) nhau (?:khong|ko|k|hong|chua|hay|a|ha|ho|phai khong|dung khong|chu|nhi)(?!\p{L})|(?:^|\s)(?:giong|giong vay|giong the|cung vay|cung the|nhu vay|nhu the|cung bang|bang) (?:khong|ko|k|hong|a|ha|chu)(?!\p{L})|(?:^|\s)co (?:giong|khac) (?:\S+ ){0,5}(?:khong|ko|k|hong)(?!\p{L})|(?:^|\s)giong (?:nhau )?hay (?:la )?khac(?!\p{L})|(?:^|\s)(?:is|are|does|do) .*(?:the same|differ)(?!\p{L})/u;

/** "Bắc Giang hơn Lâm Đồng bao nhiêu". */
const BY_HOW_MUCH =
  /(?:^|\s)(?:hơn|kém|hon|kem|cao hơn|thấp hơn|nhiều hơn|ít hơn)\s.{2,40}\s(?:bao nhiêu|mấy|bao nhieu|may)(?:\s|\?|$)/iu;

/** "Không, Lâm Đồng cơ": a refusal with a comma, then what was meant. */
const TAKES_BACK = /^\s*(?:à\s+|ơ\s+|a\s+)?(?:không|khong|ko|no|nhầm|nham|sorry)\s*[,.!–-]\s*\S/iu;

const COMPARED: [Threshold['comparator'], string][] = [
  ['>=', 'tu|it nhat|toi thieu|khong duoi|at least|no less than'],
  ['<=', 'toi da|khong qua|khong vuot qua|at most|no more than|up to'],
  ['>', 'tren|cao hon|nhieu hon|lon hon|vuot|vuot qua|hon|above|over|more than|higher than|greater than'],
  [
    '<',
    'duoi|chua toi|chua den|khong toi|khong den|thap hon|it hon|nho hon|kem|below|under|less than|lower than|fewer than',
  ],
];
const WORDS = COMPARED.map(([, words]) => words)
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');
const THRESHOLD = new RegExp(
  `(?:^|[\\s(])(${WORDS})\\s+(?:muc\\s+|con so\\s+)?(\\d+(?:[.,]\\d+)*|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?=\\s(?:nghin|ngan|trieu|ty|ti)(?!\\p{L})))(\\s?%|\\s(?:nghin|ngan|trieu|ty|ti)(?!\\p{L}))?(\\s+tro (?:len|xuong))?(?:(?<=%)|(?![\\d.,]*\\d|\\s?(?:tuoi|thang tuoi|van dan|dan|year|month)))`,
  'u',
);

/** "Nơi nào trên 95%", "từ 30% trở lên": an amount to hold places against. */
function readThreshold(text: string, language: 'vi' | 'en'): Threshold | undefined {
  const folded = foldText(text);
  const match = THRESHOLD.exec(folded);
  if (!match || AGED.test(folded.slice(0, match.index + 1))) return readEqual(text, folded, language);
  const [whole, word, digits, percent = '', bound] = match;
  const comparator = bound
    ? bound.includes('len')
      ? '>='
      : '<='
    : COMPARED.find(([, words]) => words.split('|').includes(word!))![0];
  const start = match.index + whole.length - whole.trimStart().length;
  // Folding keeps every letter's place.
  const own = text
    .normalize('NFC')
    .slice(start, match.index + whole.length)
    .trim();
  return { comparator, value: readAmount(`${digits}${percent}`, language), text: own };
}

/** "Children under 5", "trẻ em dưới 16": whom it is about, by their age. */
const AGED =
  /(?:^|\s)(?:tre|tre em|tre nho|nguoi|nu|nam|tuoi|children|child|kids|infants|people|persons|those|women|men|girls|boys|aged?)\s$/u;

const EQUAL =
  /(?:^|\s)(?:tinh|noi|dia phuong|cho|huyen|ke hoach|van ban|dau|province|place|plan)(?: nao)?(?: co)? (?:dat|de ra|neu|muon|phan dau|bang|dung|sets?)(?: la| dung| muc| chi tieu| bang)*\s+(\d+(?:[.,]\d+)*\s?%)|(?:^|\s)(?:tinh|noi|dia phuong|cho|huyen|dau) (?:nao|la)\s+(\d+(?:[.,]\d+)*\s?%)/u;

/** "Có tỉnh nào đặt 100% …": the very amount. */
function readEqual(text: string, folded: string, language: 'vi' | 'en'): Threshold | undefined {
  const match = EQUAL.exec(folded);
  if (!match) return undefined;
  const [whole, set, only] = match;
  const amount = set ?? only ?? '';
  const end = match.index + whole.length;
  const own = text.normalize('NFC').slice(end - amount.length, end);
  return { comparator: '=', value: readAmount(amount, language), text: own };
}

/** An amount as a question writes it, "1 triệu" or "một triệu" included: `.` groups thousands and `,` is the decimal mark; English groups thousands with a comma. */
export function readAmount(text: string, language: 'vi' | 'en'): number {
  const [first = '', word] = text.replace(/\s?%$/u, '').split(' ');
  const digits = String(countOf(first) ?? first);
  const times = (word && magnitudeOf(word)) || 1;
  const vietnamese = () => times * Number(digits.replaceAll('.', '').replace(',', '.'));
  if (language === 'vi') return vietnamese();
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits) || /^\d+\.\d{1,2}$/u.test(digits);
  return english ? times * Number(digits.replaceAll(',', '')) : vietnamese();
}
