import { loadVocabulary } from '../../vocabulary/index.ts';

/** What a line begins with when it opens a section or an item. */
export interface Marker {
  kind: 'annex' | 'part' | 'article' | 'capital' | 'roman' | 'number' | 'decimal' | 'letter' | 'paren' | 'bullet';
  /** The label without its punctuation: `III`, `6`, `6.5`, `a`, `Phụ lục II`, `Điều 3`; empty for a bullet. */
  label: string;
  /** Length of the marker with the white space after it. */
  length: number;
}

/** An item may begin with the amount that it sets: "a) 100% các xã", "1. ≥ 95% hộ dân", "c) 05 mô hình". */
const AMOUNT = String.raw`(?:[<>≤≥]=?\s?)?\d+(?:[.,]\d+)*(?:(?:\s?[-–]\s?|/)\d+(?:[.,]\d+)*)?(?:\s?%|\s\p{Ll})`;
/** "I.", "I)", "I/": a number of a chapter. */
const ROMAN = /^([IVX]{1,5})\s?(?:[.)]\s+(?=\p{Lu})|\/\s*(?=\p{Lu}\p{L}+(?:\s|$)))/u;
/** "II- MỤC TIÊU", as documents of the Party number chapters; with a space before it the dash may belong to a name. */
const ROMAN_DASH = /^([IVX]{1,5})(?:[-–]\s*(?=\p{Lu})|\s[-–]\s+(?=\p{Lu}\P{Ll}*$))/u;
const ROMAN_DECIMAL = /^([IVX]{1,5}(?:\.\d{1,2}){1,2})[.)]?\s+(?=\p{Lu})/u;
const DECIMAL = new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:[.)/]?\\s+(?=[\\p{Lu}“"(])|[.)/]\\s+(?=${AMOUNT}))`, 'u');
/** "1.1- Tuyên truyền", "2.3 – Kiểm tra": likewise. */
const DECIMAL_DASH = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s?[-–]\s*(?=[\p{Lu}“"])/u;
/** "1.", "1)", "1/ ": without a space behind a stroke it is a date or part of a number. */
const NUMBER = new RegExp(`^(\\d{1,2})\\s?[.)/]\\s+(?=[\\p{Lu}“"(]|${AMOUNT})`, 'u');
/** "1- Mục tiêu", "1 – Mục tiêu": likewise; without a space it is a code. */
const NUMBER_DASH = /^(\d{1,2})\s?[-–]\s+(?=\p{Lu}|(?:[<>≤≥]=?\s?)?\d+(?:,\d+)?\s?%)/u;
const LETTER = new RegExp(`^([a-zđ])\\s?[.)/]\\s+(?=[\\p{L}“"(]|${AMOUNT})`, 'u');
/** "a- Tuyên truyền". */
const LETTER_DASH = /^([a-zđ])[-–]\s+(?=\p{Lu})/u;
/** "Điểm 1: …", "Khoản 2. …" at the beginning of an item. */
const POINT = /^(?:Điểm|Khoản)\s(\d{1,2})\s?[:.]\s+(?=\p{Lu})/u;
const CAPITAL = /^([A-HĐ])\s?[.)]\s+(?=\p{Lu})/u;
const PAREN = /^\((\d{1,2}|[ivx]{1,5})\)\s*(?=[\p{L}\d“"])/u;
const BULLET = /^[-–—•*+●▪◦○]\s*(?=[\p{L}\d“"<>≥≤(])/u;
const ARTICLE = /^Điều\s+(\d{1,3}[a-zđ]?)\s?[.:](?:\s+(?=[\p{Lu}“"])|$)/u;
const PART =
  /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục)\s+(thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]{1,6}|\d{1,2})(\s*[.:–-]\s*|\s+(?=\p{Lu})|$)/u;
const ANNEX =
  /^(PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu|BẢNG|Bảng|MẪU|Mẫu)(?:\s+(?:số|SỐ|Số))?\s*:?\s*((?:[IVX]{1,6}|\d{1,3}|[A-Z])(?:[.-]\d{1,2})?(?!\p{L}))?(?:\s*[.:–-]\s*|\s+(?=\p{Lu}{2})|$)/u;

/** The marker that a line begins with, if any. */
export function readMarker(text: string): Marker | undefined {
  for (const [kind, pattern] of [
    ['roman', ROMAN],
    ['roman', ROMAN_DASH],
    ['decimal', DECIMAL],
    ['decimal', DECIMAL_DASH],
    ['number', NUMBER],
    ['number', NUMBER_DASH],
    ['number', POINT],
    ['letter', LETTER],
    ['letter', LETTER_DASH],
    ['decimal', ROMAN_DECIMAL],
    ['capital', CAPITAL],
    ['paren', PAREN],
  ] as const) {
    const match = pattern.exec(text);
    if (match) return { kind, label: match[1]!, length: match[0].length };
  }
  return readNamedMarker(text) ?? readBullet(text);
}

function readBullet(text: string): Marker | undefined {
  const bullet = BULLET.exec(text);
  return bullet ? { kind: 'bullet', label: '', length: bullet[0].length } : undefined;
}

/** Markers that are words: "Điều 3.", "Chương II", "PHỤ LỤC I". */
function readNamedMarker(text: string): Marker | undefined {
  const article = ARTICLE.exec(text);
  if (article) return { kind: 'article', label: `Điều ${article[1]}`, length: article[0].length };
  const part = PART.exec(text);
  if (part && isPartHead(part, text.slice(part[0].length))) {
    const number = /^th/iu.test(part[2]!) ? part[2]!.toLowerCase() : part[2]!;
    return { kind: 'part', label: `${capitalise(part[1]!)} ${number}`, length: part[0].length };
  }
  const annex = ANNEX.exec(text);
  const rest = annex ? text.slice(annex[0].length) : '';
  if (!annex || !isAnnexHead(annex, rest)) return undefined;
  return { kind: 'annex', label: [capitalise(annex[1]!), annex[2]].filter(Boolean).join(' '), length: annex[0].length };
}

/** The head of an annex stands alone or before a title in capitals; "Phụ lục kèm theo" within a text is none. */
function isAnnexHead(match: RegExpExecArray, rest: string): boolean {
  if (/^(?:Biểu|Bảng|Mẫu|BIỂU|BẢNG|MẪU)/u.test(match[1]!))
    return match[2] !== undefined && isHeadingLike(rest) && rest === rest.toUpperCase();
  return rest === '' || rest === rest.toUpperCase() || (match[2] !== undefined && isHeadingLike(rest));
}

/** "Chương II: …", "Phần thứ nhất" alone or before capitals; "Mục III Kế hoạch này" within a text is none. */
function isPartHead(match: RegExpExecArray, rest: string): boolean {
  if (rest === '') return true;
  return isHeadingLike(rest) && (/[.:–-]/u.test(match[3]!) || rest === rest.toUpperCase());
}

function isHeadingLike(rest: string): boolean {
  return rest === '' || (/^[\p{Lu}“"(]/u.test(rest) && !/[.;,]$/u.test(rest) && rest.length < 220);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** True for a line with which an attachment opens: an annex, or the title of a plan in capitals. */
export function opensAttachment(text: string): boolean {
  return readMarker(text)?.kind === 'annex' || ATTACHED_TITLE.test(text);
}

/** "KẾ HOẠCH", "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ thực hiện …": the kind of document in capitals. */
const ATTACHED_TITLE =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|CHIẾN LƯỢC|QUY CHẾ|QUY ĐỊNH|DANH MỤC|DANH SÁCH)(?![\p{L}])(?!\s+(?:\p{Ll}|số))/u;

let verbs: Set<string> | undefined;

/** True when a line begins like a sentence of its own rather than with a name: with a verb that no name holds. */
export function opensWithVerb(text: string): boolean {
  verbs ??= new Set(
    loadVocabulary()
      .predicates.filter(({ word, notAfter }) => word.includes(' ') && (notAfter.length === 0 || OPENS.test(word)))
      .map(({ word }) => word),
  );
  if (!/^\p{Lu}/u.test(text)) return false;
  const words = text.toLowerCase().split(/[\s,;:.]+/u, 3);
  return verbs.has(words.slice(0, 2).join(' ')) || verbs.has(words.join(' '));
}

/** Verbs that names hold as well, but that open so many sentences that a line beginning with one is taken for a sentence. */
const OPENS = /^(?:hỗ trợ|phát triển|tập trung|tổ chức|tổng hợp|xây dựng|bảo tồn)$/u;

/** "1. Mục đích", "1- Mục tiêu tổng quát": a title that only a plan's text has. */
export function namesPart(title: string): boolean {
  if (/[.;,]$/u.test(title) || title.length > 80) return false;
  const words = `${title.toLowerCase().replace(/^(?:các|những)\s/u, '')} `;
  return loadVocabulary().planParts.some((part) => part.titles.some((one) => words.startsWith(`${one} `)));
}
