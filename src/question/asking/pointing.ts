import { countOf, foldText } from '../../text/index.ts';

/** Words of a turn that point at something that only an answer before it says. */
export interface Pointing {
  /** A thing that was listed, by its place in the list; -1 is the last. */
  item?: number;
  /** A body, by the word for its kind, folded ("so"); empty where any may be meant. */
  body?: string;
  /** The section cited, or the one after or before it. */
  section?: 'same' | 'next' | 'previous';
  /** Where the words stand in the text in NFC. */
  start: number;
  end: number;
  /** Nothing is asked besides: "còn cái thứ 2 thì sao". */
  alone: boolean;
}

const THING =
  '(?:cai|viec|nhiem vu|chi tieu|muc tieu|dong|y|gach dau dong|noi|tinh|han|thoi han|van ban|ke hoach|muc|so|item|task|target)';
const COUNT = '(\\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|cuoi(?: cung)?)';
/** "Cái thứ 2", "việc đầu tiên", "chỉ tiêu cuối cùng". */
const NTH = new RegExp(
  `(?<![\\p{L}\\d])(?:${THING} (?:thu ${COUNT}|so (\\d{1,2})(?![\\d./-])|(dau tien|dau)(?! nam| ky)|(cuoi cung|cuoi)(?! nam| ky))|(?:the )?(first|second|third|fourth|fifth|last) (?:one|item|task|target))(?![\\p{L}\\d])`,
  'u',
);
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth'];
/** "Sở này", "ban ấy", "cơ quan đó". */
const BODY =
  /(?<![\p{L}\d])(so|bo|ban|phong|cuc|vu|uy ban|hoi|co quan|don vi) (?:nay|do|ay|kia|vua roi|vua neu|tren)(?![\p{L}\d])/u;
const WORKS_WITH =
  /phoi hop (?:cung |voi )?(?:ai|nhung ai|so nao|co quan nao|don vi nao|ben nao)|(?:ai|so nao|co quan nao|don vi nao) (?:cung )?phoi hop/u;
const ANY_BODY = /^(?:co quan|don vi)$/u;
/** "Mục tiếp theo nói gì". */
const NEXT =
  /(?<![\p{L}\d])(?:(?:muc|phan|chuong|doan) (?:tiep theo|ke tiep|tiep|sau do|sau|ke)|next section)(?![\p{L}\d])/u;
const PREVIOUS =
  /(?<![\p{L}\d])(?:(?:muc|phan|chuong|doan) (?:truoc do|lien truoc|ngay truoc|truoc|o tren)|previous section)(?![\p{L}\d])/u;
/** "Nội dung mục đó", "mục này nói gì". */
const SAME =
  /(?:noi dung|xem|doc|cho xem)(?: cua)? (?:muc|phan|doan) (?:do|nay|ay)(?![\p{L}\d])|(?<![\p{L}\d])(?:muc|doan) (?:do|nay|ay)(?= (?:noi|viet|ghi|co) (?:gi|noi dung gi|nhung gi))|(?<=(?:^| )(?:chu tri|phoi hop|phu trach|dam nhan|thuc hien|han|thoi han|han cua|thoi han cua) )(?:muc|doan) (?:do|nay|ay)(?= ?\??$)|(?<![\p{L}\d])(?:muc|doan) (?:do|nay|ay)(?= (?:thi |do |la )?(?:ai|so nao|co quan nao|don vi nao|ban nao|han|thoi han|bao gio|khi nao))|(?:that|this) section/u;
/** With these marks it is another word: "mức độ", "mức này". */
const OTHER_WORD = /(?<!\p{L})(?:mức|đoán|độ)(?!\p{L})/iu;
const KIND_IN_ENGLISH: Readonly<Record<string, string>> = { department: 'so', ministry: 'bo', committee: 'uy ban' };
const GOES_ON = /^(?:con|the|vay|thi|sao|nao|nhe|nha|a|di|what|how|about|and)$/u;

/** Reads the words that point, with marks or without; undefined where there are none. */
export function readPointing(typed: string): Pointing | undefined {
  const folded = foldText(typed);
  const nth = NTH.exec(folded);
  const item = nth ? orderOf(nth) : undefined;
  if (nth && item !== undefined) return { item, ...spanOf(folded, nth) };
  const next = NEXT.exec(folded);
  if (next) return { section: 'next', ...spanOf(folded, next) };
  const previous = PREVIOUS.exec(folded);
  if (previous) return { section: 'previous', ...spanOf(folded, previous) };
  const same = OTHER_WORD.test(typed.normalize('NFC')) ? null : SAME.exec(folded);
  if (same) return { section: 'same', ...spanOf(folded, same) };
  // Asked who works with it, the talk stays with the task that it leads.
  const english =
    /(?<![\p{L}\d])(?:that|this|the same) (department|agency|body|ministry|office|committee)(?![\p{L}\d])/u.exec(
      folded,
    );
  if (english) return { body: KIND_IN_ENGLISH[english[1]!] ?? '', ...spanOf(folded, english) };
  const body = WORKS_WITH.test(folded) ? undefined : BODY.exec(folded);
  return body ? { body: ANY_BODY.test(body[1]!) ? '' : body[1]!, ...spanOf(folded, body) } : undefined;
}

/** True where the name of a body begins with the word for its kind. */
export function isBodyOfKind(name: string, kind: string): boolean {
  return kind === '' || foldText(name).startsWith(`${kind} `);
}

function spanOf(folded: string, match: RegExpExecArray): { start: number; end: number; alone: boolean } {
  const start = match.index;
  const end = start + match[0].length;
  const beside = `${folded.slice(0, start)} ${folded.slice(end)}`.match(/[\p{L}\d]+/gu) ?? [];
  return { start, end, alone: beside.every((word) => GOES_ON.test(word)) };
}

function orderOf([, ordinal, number, first, last, english]: RegExpExecArray): number | undefined {
  if (last || english === 'last' || ordinal?.startsWith('cuoi')) return -1;
  if (first || ordinal === 'nhat') return 1;
  if (english) return ENGLISH.indexOf(english) + 1;
  const word = ordinal ?? number ?? '';
  if (word === 'tu') return 4;
  // As a number by itself "năm" is a year.
  if (word === 'nam') return 5;
  return /^\d+$/u.test(word) ? Number(word) || undefined : countOf(word);
}
