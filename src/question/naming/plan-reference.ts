import type { Token } from '../../text/index.ts';
import { placeMatcher } from '../../vocabulary/index.ts';

/** A number by which a question may mean one plan: "kế hoạch 160/KH-UBND", "Quyết định số 2820". */
export interface PlanReference {
  /** The digits without leading zeros ("160"). */
  digits: string;
  /** What stands behind the digits, folded ("/kh-ubnd"); empty where only the digits are typed. */
  symbol: string;
  /** Beginning of the symbols that the kind named allows, as a pattern ("kh" for "kế hoạch"); empty where no kind is named. */
  prefix: string;
  /** Index of the reference's first token, the kind included, and of the one after its last. */
  from: number;
  to: number;
}

/** The symbols of kinds of documents, by the kinds' folded words (Nghị định 30/2020/NĐ-CP, phụ lục III). */
const KINDS: [string, string][] = [
  ['ke hoach hanh dong', 'kh'],
  ['ke hoach', 'kh'],
  ['chuong trinh hanh dong', 'ctr'],
  ['chuong trinh', 'ctr'],
  ['nghi quyet', 'nq'],
  ['quyet dinh', 'qd'],
  ['chi thi', 'ct'],
  ['thong bao', 'tb'],
  ['ket luan', 'kl'],
  ['huong dan', 'hd'],
  ['cong dien', 'cd'],
  ['cong van', ''],
  ['van ban', ''],
  ['kh', 'kh'],
  // "CT 08" is a "chỉ thị" or a "chương trình".
  ['ct', 'ctr?'],
  ['ctr', 'ctr'],
  ['nq', 'nq'],
  ['qd', 'qd'],
  ['plan', 'kh'],
  ['resolution', 'nq'],
  ['decision', 'qd'],
];
const NUMBER_WORD = /^(?:so|no|number)$/u;

/** Finds the numbers of documents that a question names, with or without their symbols. */
export function findPlanReferences(tokens: readonly Token[]): PlanReference[] {
  const references: PlanReference[] = [];
  for (const [i, token] of tokens.entries()) {
    const coded = /^0*(\d+)([-/].*)$/u.exec(token.folded);
    // "NQ42": typed without a space.
    const glued = /^(kh|ctr|nq|qd)0*(\d{1,5})$/u.exec(token.folded);
    if (glued) {
      references.push({ digits: glued[2]!, symbol: '', prefix: glued[1]!, from: i, to: i + 1 });
      continue;
    }
    const bare = /^0*(\d{1,5})$/u.exec(token.folded);
    const match = coded && /\p{L}/u.test(coded[2]!) ? coded : bare;
    if (!match) continue;
    const numbered = NUMBER_WORD.test(tokens[i - 1]?.folded ?? '');
    const kind = kindBefore(tokens, numbered ? i - 1 : i);
    // Bare digits are a number only behind the kind of a document; years and amounts are none.
    if (match === bare && (!kind || /^(?:19|20)\d\d$/u.test(token.folded) || isCounted(tokens.slice(i + 1, i + 5))))
      continue;
    references.push({
      digits: match[1]!,
      symbol: match === coded ? coded![2]! : '',
      prefix: kind?.prefix ?? '',
      from: kind?.from ?? (numbered ? i - 1 : i),
      to: i + 1,
    });
  }
  return references;
}

/** "kế hoạch 5 năm" counts years; "kế hoạch 160 Cần Thơ" counts no dwellings, "kế hoạch 89 tỉnh ủy" no provinces. */
function isCounted([next, after, ...others]: readonly Token[]): boolean {
  if (!next) return false;
  if (next.folded === 'can') return next.exact === 'căn' || (next.exact === 'can' && after?.folded !== 'tho');
  // "Nghị quyết 42 ngày nào" asks for its date.
  if (next.folded === 'ngay' && /^(?:nao|may|bao|ban|ky)$/u.test(after?.folded ?? '')) return false;
  if (/^(?:tinh|huyen|xa)$/u.test(next.folded) && after)
    return after.folded !== 'ui' && after.folded !== 'uy' && !beginsPlace([after, ...others]);
  return /^(?:nam|thang|ngay|nguoi|ho|xa|tinh|huyen|%|phan|diem)$/u.test(next.folded);
}

function beginsPlace(tokens: readonly Token[]): boolean {
  return placeMatcher()
    .match(tokens)
    .some(({ from, value }) => from === 0 && !value.trap);
}

function kindBefore(tokens: readonly Token[], end: number): { prefix: string; from: number } | undefined {
  for (const [words, prefix] of KINDS) {
    const size = words.split(' ').length;
    const from = end - size;
    if (from < 0) continue;
    const before = tokens.slice(from, end).map((token) => token.folded);
    if (before.join(' ') === words) return { prefix, from };
  }
  return undefined;
}

/** True where a document's number as printed ("160/KH-UBND") is the one referred to. */
export function isReferredTo(reference: PlanReference, number: string, fold: (text: string) => string): boolean {
  const match = /^0*(\d+)(.*)$/u.exec(fold(number.toLowerCase()));
  if (!match || match[1] !== reference.digits) return false;
  const symbol = match[2]!.replace(/\s/gu, '');
  if (reference.symbol)
    return plain(symbol) === plain(reference.symbol) || plain(symbol).startsWith(`${plain(reference.symbol)}/`);
  const letters = symbol.replace(/^\/\d{4}/u, '').replace(/^[-/]/u, '');
  // Resolutions of the National Assembly bear no letters of their kind: 111/2024/QH15.
  if (reference.prefix === 'nq' && /^(?:ubtv)?qh\d+$/u.test(letters)) return true;
  return reference.prefix === '' || new RegExp(`^${reference.prefix}(?:[-/]|hd|$)`, 'u').test(letters);
}

/** "/KH-UBND", "-KH/UBND" and "/2025/KH-UBND" are told apart by people no more than by their digits. */
function plain(symbol: string): string {
  return symbol.replace(/^\/\d{4}(?=[-/])/u, '').replace(/[-/]+/gu, '/');
}
