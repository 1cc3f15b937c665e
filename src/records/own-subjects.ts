import { type Stretch, splitClauses } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { isSubject, lengthOfAdverbial } from './adverbials.ts';
import { endOfBodies } from './bodies.ts';

/** A clause after a semicolon that gives a task to somebody else. */
const GIVES = /^(?:giao|đề nghị|yêu cầu|trường hợp|đồng thời)\s/iu;
/** What the subject of the sentence is to encourage others to do. */
const ENCOURAGES = /^khuyến khích\s/iu;
/** "chủ trì, phối hợp với …" after a semicolon: the subject leads this, too. */
const LEADS =
  /^(?:(?:tiếp tục|chủ động|khẩn trương)\s)?(?:là (?:cơ quan|đơn vị|bộ phận|đầu mối)[^,;.]{0,40}?,? (?:và )?)?(?:đồng )?chủ trì(?=[,\s])/iu;
/** What stands before a colon that parts the title of an item from its text is no list and no name of one. */
const NO_TITLE = /(?:với|gồm|rằng|nội dung|dự thảo|như|là|của|cho|sau|các \p{L}+(?: \p{L}+)?)\s*$/iu;
const WITH = /phối hợp(?: chặt chẽ)?(?: với| cùng)?\s+(?!.*phối hợp)/isu;

/**
 * Parts a sentence before each clause that has a subject of its own: after a semicolon, after the number of an item
 * ("(2) Bộ Công an …") and after the title with which an item begins ("Đẩy mạnh rà soát: Các bộ …").
 * @param headed true where a heading names the subject
 */
export function splitAtSubjects(text: string, sentence: Stretch, headed: boolean): Stretch[] {
  const clauses = splitClauses(text, sentence);
  const starts = [clauses[0]?.start ?? sentence.start];
  for (const [i, clause] of clauses.entries()) {
    const title = titleLength(text.slice(clause.start, clause.end));
    if (i > 0 && begins(text, starts.at(-1)!, clause, clauses[i - 1]!, headed)) starts.push(clause.start);
    if (title > 0) starts.push(clause.start + title);
  }
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const last = next === undefined ? sentence.end : clauses.findLast((clause) => clause.start < next)!;
    return { start, end: typeof last === 'number' ? last : Math.min(last.end, next!) };
  });
}

/** True where a clause after the first has a subject of its own. */
function begins(text: string, from: number, clause: Stretch, before: Stretch, headed: boolean): boolean {
  const part = text.slice(clause.start, clause.end);
  if (GIVES.test(part)) return true;
  const numbered = /\(\s*\S{1,4}\)\s*$/u.test(text.slice(before.end, clause.start));
  const above = text.slice(from, before.end);
  const told = LEADS.test(above) || tells(above.slice(lengthOfAdverbial(above)));
  if (LEADS.test(part)) return told || headed;
  if (/^\p{Lu}/u.test(part.slice(lengthOfAdverbial(part))) && lengthOfAdverbial(part) > 0) return true;
  if (!numbered && !told) return false;
  return isSubject(part) && (numbered || (!isOpenList(above) && !ENCOURAGES.test(part)));
}

/** True where a body is followed by what it does; "các Bộ: Tài chính; Xây dựng" only goes on with names. */
function tells(text: string): boolean {
  if (!isSubject(text)) return false;
  const stop = endOfBodies(text, 0, text.length);
  return text[stop] !== ':' || endOfBodies(text, stop + 1, text.length) < text.length;
}

/** True where a text ends within a list of bodies: "… phối hợp với Sở Y tế" before "; Sở Nội vụ …". */
function isOpenList(text: string): boolean {
  const partners = WITH.exec(text);
  if (!partners) return endOfBodies(text, 0, text.length) === text.length;
  const from = partners.index + partners[0].length;
  return startsWithBody(text.slice(from)) && endOfBodies(text, from, text.length) === text.length;
}

/** Length of a title with its colon before a sentence with a body as subject; 0 where there is none. */
function titleLength(text: string): number {
  const colon = /:\s+(?=\p{L})/u.exec(text.slice(0, 300));
  if (!colon || colon.index < 8 || startsWithBody(text) || NO_TITLE.test(text.slice(0, colon.index))) return 0;
  const end = colon.index + colon[0].length;
  const rest = text.slice(end);
  const adverbial = lengthOfAdverbial(rest);
  if (adverbial === 0 && !/^\p{Lu}/u.test(rest) && !GIVES.test(rest)) return 0;
  return isSubject(rest.slice(adverbial)) ? end : 0;
}
