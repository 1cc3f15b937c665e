import { anyOf, loadVocabulary, recordWords, startsCellWithBody } from '../../vocabulary/index.ts';
import { readRowLabel } from './row-labels.ts';

/** What a cell holds, told by its text alone. */
export type CellKind =
  | 'empty'
  /** A number as rows carry it: "1", "IV", "2.1". */
  | 'label'
  /** "x" under a time or a body. */
  | 'mark'
  /** When: "Quý II/2026", "Trước 15/3", "Thường xuyên". */
  | 'time'
  /** An hour of a day, as programmes of meetings have it. */
  | 'hour'
  /** A number, with its unit or without. */
  | 'amount'
  /** "%", "hộ", "triệu đồng/năm". */
  | 'unit'
  /** One body, or an office that somebody holds. */
  | 'body'
  /** Several bodies, or a group of them. */
  | 'bodies'
  /** The name of a person or place: capitals throughout. */
  | 'name'
  /** Where to reach somebody. */
  | 'contact'
  /** Number and sign of a document. */
  | 'document'
  | 'text';

/** How a cell says when: "Sáng 16/3", "Ngày 18 và 19/3", "01 - 07/6", "Tuần 2 tháng 4". */
const TIME_CELL =
  /^(?=[^;]*(?:\d{1,2}\s?[/.]\s?\d{1,2}|tháng \d|quý [IV\d]|thứ (?:hai|ba|tư|năm|sáu|bảy)|tuần (?:\d|I|thứ|đầu|cuối)|hằng|hàng|thường xuyên))(?:từ|đến|sáng|chiều|tối|ngày|thứ|tuần|tháng|quý|trước|trong|đầu|cuối|giữa|dự kiến|hằng|hàng|thường xuyên|chủ nhật|xong|hoàn thành|\d)/iu;
/** Longest cell of a time, in characters. */
const LONGEST_TIME = 70;
/** "Năm 2026", "2026 - 2030", "T3/2026", "03/2026", "6 tháng đầu năm 2026". */
const PERIOD =
  /^(?:(?:trong|trước|hết|đến|đến hết|cuối|đầu|giữa|từ|xong|hoàn thành|chậm nhất|vào|giai đoạn|hạn|sau)\s+)*(?:năm\s+)?(?:(?:T\.?\s?)?\d{1,2}[/-])?20\d\d(?:\s?(?:[-–,]|đến|và)\s?(?:năm\s)?20\d\d)*$|^T\.?\s?\d{1,2}(?:[/-]20\d\d)?(?:\s?[-–]\s?T?\.?\d{1,2}(?:[/-]20\d\d)?)?$|^(?:0?[369]|sáu|ba|chín) tháng (?:đầu|cuối) năm(?: 20\d\d)?$|^Q\.?\s?(?:I{1,3}|IV|[1-4])(?:[/-]20\d\d)?$/iu;
/** "nt", "Như trên", a mark of repetition. */
const REPEATS = /^[-–\s]*(?:n\/?t|như trên|["”“]|''|\/\/)[-–\s.]*$/iu;
const MARK = /^[xX✓✔√+•●*]$/u;
const HOUR =
  /^(?:từ\s)?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}\s?(?:phút)?(?:\s?(?:[-–]|đến)\s?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}\s?(?:phút)?)?$/iu;
const CONTACT = /^(?:\+84|0)[\d\s.()-]{8,14}$|@/u;
/** "705/QĐ-BNNMT ngày 09/04/2025", and the codes of procedures, "2.002407.H05". */
const DOCUMENT =
  /^\d{1,2}\.\d{6}(?:\.(?:\d{2,3}|H\d{2}))*$|^(?:(?:số|quyết định|kế hoạch|công văn|nghị quyết)\s)*\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d&]+)*(?:\s+ngày\s.{6,30})?$/iu;
const NAME = /^(?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}*$/u;
/** "Dịp 19/5", "Hè 2026", "Trước Tết Nguyên đán". */
const OCCASION =
  /^(?:(?:nhân |vào |trong )?dịp\s|(?:mùa |vụ )?(?:hè|xuân|thu|đông)\s20\d\d|(?:trước|sau) (?:tết|mùa|năm học|khai giảng))/iu;
/** "Phòng 1": a room as well. */
const ROOM = /^phòng\s\d+$/iu;
/** Longest cell that only names bodies, in characters. */
const LONGEST_BODIES = 220;
/** A cell that begins with a body and is as long as this may be a sentence about it. */
const SENTENCE = 45;

let patterns: Record<'amount' | 'unit' | 'unbounded' | 'product', RegExp> | undefined;

function load() {
  if (patterns) return patterns;
  const unit = anyOf('unit');
  const compared = ['<', '<=', '>', '>=', '~'].map((sign) => anyOf(`comparator.${sign}`)).join('|');
  patterns = {
    amount: new RegExp(
      `^(?:(?:${compared}|[±+≥≤]|đạt|còn|giảm|tăng)\\s?)*\\d[\\d.,]*(?:\\s?%?\\s?(?:[-–]|đến)\\s?\\d[\\d.,]*)?\\s?(?:(?:${unit})(?:/[^\\d]{1,20})?)?(?:\\s?trở (?:lên|xuống))?$`,
      'iu',
    ),
    unit: new RegExp(`^(?:${unit})(?:\\s?/\\s?[^\\d]{1,20}|\\s\\p{Ll}+)?$`, 'iu'),
    unbounded: new RegExp(`^(?:${anyOf('time.unbounded')})(?!\\p{L})`, 'iu'),
    product: new RegExp(`^(?:các |những |\\d{1,3} )?(?:${anyOf('product')})(?!\\p{L})`, 'iu'),
  };
  return patterns;
}

/** True for a cell that only says when, by a day, month, quarter or rhythm. */
export function isTimeCell(text: string): boolean {
  return text.length <= LONGEST_TIME && TIME_CELL.test(text);
}

/** True for a cell that says what the one above it says. */
export function repeatsAbove(text: string): boolean {
  return REPEATS.test(text);
}

/** What a cell holds. */
export function kindOfCell(text: string): CellKind {
  if (/^[-–—.…/\s"”“']*$/u.test(text) || repeatsAbove(text)) return 'empty';
  if (MARK.test(text)) return 'mark';
  if (readRowLabel(text)) return 'label';
  if (HOUR.test(text)) return 'hour';
  if (CONTACT.test(text)) return 'contact';
  if (PERIOD.test(text)) return 'time';
  const { amount, unit, unbounded } = load();
  if (amount.test(text)) return 'amount';
  if (DOCUMENT.test(text)) return 'document';
  if (isTimeCell(text) || (text.length <= LONGEST_TIME && (unbounded.test(text) || OCCASION.test(text)))) return 'time';
  if (/^[\p{Ll}%‰]/u.test(text) && unit.test(text) && !/\s\p{Lu}/u.test(text)) return 'unit';
  if (namesBodies(text)) return /[;,]|\svà\s|\/|^các\s|liên quan/iu.test(text) ? 'bodies' : 'body';
  if (unit.test(text) && !/\s\p{Lu}/u.test(text)) return 'unit';
  return NAME.test(text) ? 'name' : 'text';
}

/** True for a cell that names bodies and does not tell what they do. */
function namesBodies(text: string): boolean {
  if (text.length > LONGEST_BODIES || ROOM.test(text) || !startsCellWithBody(text)) return false;
  const parts = text.split(/[;,]\s+|\s+và\s+|\s*\/\s*|:\s+/u);
  if (parts.length > 1 && parts.slice(1).some((part) => startsCellWithBody(part))) return true;
  return text.length <= SENTENCE || !tellsDeed(text);
}

let deeds: Set<string> | undefined;

/** True for a text that holds a verb of two syllables in small letters. */
function tellsDeed(text: string): boolean {
  const words = text.split(/[\s,;:.]+/u);
  return words.some((word, i) => i > 0 && verbs().has(`${word} ${words[i + 1] ?? ''}`));
}

/** True for a text that begins with what is to be done: "Rà soát …", "Lập danh sách …". */
export function beginsWithDeed(text: string): boolean {
  const [first = '', second = ''] = text.toLowerCase().split(/[\s,;:.]+/u, 2);
  return verbs().has(`${first} ${second}`) || verbs().has(first);
}

/** Longest name of what comes of a task, in characters. */
const LONGEST_PRODUCT = 80;

/** True for a cell that names what comes of a task: "Kế hoạch của UBND xã". */
export function isProduct(text: string): boolean {
  return text.length <= LONGEST_PRODUCT && load().product.test(text);
}

/** Modal words begin no task. */
const MODAL = /^(?:chưa|cũng|cần|hãy|khi|không|luôn|nên|nếu|phải|sẽ|sớm|vẫn|đang|đã|đều|để|nhằm|nghe|cấp)$/u;

function verbs(): Set<string> {
  deeds ??= new Set([
    ...loadVocabulary()
      .predicates.map(({ word }) => word)
      .filter((word) => !MODAL.test(word)),
    ...recordWords('due-verb'),
  ]);
  return deeds;
}
