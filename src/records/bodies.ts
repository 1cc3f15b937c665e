import type { Passage, Span } from '../plan/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import { agencyMatcher, anyOf, LEADING, startsWithBody } from '../vocabulary/index.ts';
import { findPredicate } from './predicates.ts';
import type { Body } from './record.ts';

const SEPARATOR = /;\s*(?:[-–+•]\s+)?|,\s+|\s+(?:và|cùng với|cùng)\s+|\s*\/\s*(?=\p{Lu}\S* \S)/gu;

/** What may follow a name without being part of it. */
const TRAILING =
  /(?:\s*\((?:qua|để|cơ quan|đơn vị|đầu mối|thường trực|chủ trì|theo|sau đây|gọi tắt)[^)]*\)|\s+(?:là cơ quan |làm )?chủ trì(?: thực hiện)?|\s+là (?:cơ quan|đơn vị|đầu mối)|\s+thực hiện|\s+tham mưu|[.;,:\s]|\.\/)+$/u;

/**
 * Splits a list of bodies as written. A comma within one group does not split it: "các sở, ban, ngành có liên quan" and
 * "UBND các huyện, thị xã, thành phố" are one body each.
 */
export function splitBodies(passage: Passage, start: number, end: number): Body[] {
  const text = passage.text;
  const bodies: Body[] = [];
  // A cell may list them: "- Phòng Kinh tế; - Văn phòng".
  const listed = /^[-–+•]\s+/u.exec(text.slice(start, end))?.[0].length ?? 0;
  let from = start + listed + (LEADING.exec(text.slice(start + listed, end))?.[0].length ?? 0);
  const add = (stop: number) => {
    const name = text.slice(from, stop).replace(TRAILING, '');
    const lead = name.length - name.trimStart().length;
    if (!name.trim()) return;
    for (const part of splitJoined(name.trim())) {
      const begin = from + lead + part.start;
      const span: Span = { passage: passage.index, start: begin, end: begin + part.name.length };
      bodies.push({ name: part.name, span });
    }
  };
  // "Các bộ, cơ quan: Tài chính, Xây dựng": the names after the colon are of all the kinds before it.
  const kinds = /^\p{L}[\p{Ll}, ]+(?=: \p{Lu})/u.exec(text.slice(from, end));
  for (const match of text.slice(start, end).matchAll(SEPARATOR)) {
    const next = start + match.index + match[0].length;
    if (kinds && next < from + kinds[0].length) continue;
    // Of "các Bộ: Tài chính, Xây dựng" each part needs the word before the colon.
    if (/:\s/u.test(text.slice(from, next))) continue;
    if (next <= from || !startsWithBody(text.slice(next, end))) continue;
    // "Sở/Ban" names kinds of bodies, "Sở Y tế/Sở Nội vụ" two of them.
    if (match[0].includes('/') && !/\S\s+\S/u.test(text.slice(from, start + match.index))) continue;
    // "Văn phòng HĐND và UBND xã" is one office.
    if (/\svà\s/u.test(match[0]) && OFFICE_OF_TWO.test(text.slice(from, start + match.index))) continue;
    // "đ/c Nguyễn Văn Bình, Phó Chủ tịch UBND xã": a person and what they are.
    if (match[0].startsWith(',') && PERSON.test(text.slice(from, start + match.index)) && TITLE.test(text.slice(next)))
      continue;
    // "Chủ tịch và các Phó Chủ tịch": what follows "các" is only a new body when it is not part of the last one.
    add(start + match.index);
    from = next;
  }
  add(end);
  return bodies;
}

const OFFICE_OF_TWO = /^(?:Văn phòng|VP)\s(?:HĐND|Hội đồng nhân dân|(?:Đoàn )?(?:ĐBQH|đại biểu Quốc hội))$/u;
/** One person by name. */
const PERSON = /^(?:[Đđ]\/c|[Đđ]ồng chí|[ÔôO]ng|[Bb]à)\.?\s(?:\p{Lu}\p{L}*\s?){2,5}$/u;
const TITLE = new RegExp(`^(?:${anyOf('title')})(?!\\p{L})`, 'u');

/** Bodies that stand side by side without a sign between them, as the lines of a cell do: each a known name, whole. */
function splitJoined(name: string): { name: string; start: number }[] {
  const tokens = tokenize(name);
  const known = agencyMatcher().match(tokens);
  const starts = known.filter((one, i) => i > 0 && known[i - 1]!.to === one.from && isJoined(name, tokens, one.from));
  const bounds = [0, ...starts.map((one) => tokens[one.from]!.start), name.length];
  return bounds.slice(1).map((end, i) => ({ name: name.slice(bounds[i], end).trimEnd(), start: bounds[i]! }));
}

/** True where only a space stands before a name that begins with a capital. */
function isJoined(name: string, tokens: readonly Token[], at: number): boolean {
  const { start } = tokens[at]!;
  return /^\s+$/u.test(name.slice(tokens[at - 1]!.end, start)) && /^\p{Lu}/u.test(name.slice(start));
}

/** "các thành phố: Hà Nội, Cần Thơ", "các Bộ: Tài chính, Xây dựng": names after the colon, and then a verb. */
function listsMembers(text: string, colon: number): boolean {
  const after = text.slice(colon).replace(/^:\s+/u, '');
  const kinds = text.slice(0, colon);
  // "Các sở, ngành: Rà soát …" heads a list of tasks; of several kinds only a list of names tells which are meant.
  const one = /(?:^|\s)các (?!sở,|bộ,|ban,|cơ quan,)\p{L}+(?: \p{L}+)?$/iu.test(kinds) && /^\p{Lu}\p{Ll}/u.test(after);
  const several = /(?:^|\s)các [^:]{2,40}$/iu.test(kinds) && /^(?:\p{Lu}[^,;:.]{2,40}, ){2}\p{Lu}/u.test(after);
  if (!one && !several) return false;
  const verb = findPredicate(after);
  return verb > 0 && !/[.:(]/u.test(after.slice(0, verb));
}

/** Where the first colon outside brackets stands: "Phòng Y tế (đầu mối: ông A)" goes on behind it. */
function colonIn(text: string): number {
  const first = text.search(/:\s/u);
  if (first < 0 || text.lastIndexOf('(', first) <= text.lastIndexOf(')', first)) return first;
  const close = text.indexOf(')', first);
  if (close < 0) return text.lastIndexOf('(', first);
  const next = colonIn(text.slice(close + 1));
  return next < 0 ? -1 : close + 1 + next;
}

/** True for a text that is nothing but names of bodies. */
export function namesOnlyBodies(text: string): boolean {
  return startsWithBody(text) && endOfBodies(text, 0, text.length) === text.length;
}

/** Offset at which the list of bodies that begins at `start` is over: before the first verb, or at the sentence's end. */
export function endOfBodies(text: string, start: number, end: number): number {
  // "Bộ Khoa học và Công nghệ: (1) …": what follows a colon is no body, but where it tells which of several are meant.
  const colon = colonIn(text.slice(start, end));
  if (colon > 0 && !listsMembers(text.slice(start, end), colon)) end = start + colon;
  const verb = findPredicate(text.slice(start, end));
  return verb < 0 ? end : start + verb;
}
