import { foldMarks, foldText, type Token, tokenize } from '../../text/index.ts';
import { compoundMatcher, conceptMatcher, placeMatcher } from '../../vocabulary/index.ts';
import { cueMatcher } from '../cues.ts';
import { oneOf } from './courtesy-words.ts';
import { knownPhrases } from './known-phrases.ts';

/**
 * What people say of themselves before they ask and after: "chiều nay họp, em đang soát phần y tế: …", "sếp vừa hỏi, …",
 * "…, em cần gấp để báo cáo lãnh đạo". Compared without marks.
 */
const TIME = '(?:chieu|sang|toi|trua|hom|tuan|thang|ngay) (?:nay|mai|qua|kia|sau|toi)';
const SELF = oneOf('self');
const HEAD = oneOf('head');
const WORKS = oneOf('work');
const PURPOSE = `(?:de |nham |cho )?(?:${SELF} )?(?:kip )?${oneOf('purpose')}`;
const WORKING = `(?:${TIME} )(?:${SELF} )?(?:(?:dang|phai|co|sap|se) )*${WORKS}|(?:${SELF} )?(?:(?:dang|sap|vua|moi|con dang) )+${WORKS}`;
const OPENS = new RegExp(`^\\s*(?:${WORKING})(?![\\p{L}\\d])`, 'u');
/** "Em là công chức xã", "tôi ở văn phòng", "để phục vụ họp giao ban": background where a request follows. */
const INTRODUCES = new RegExp(`^\\s*(?:${SELF}|la|(?:de |nham )?${oneOf('purpose')})(?![\\p{L}\\d])`, 'u');
/** What a superior wants is background only where it is not said: "sếp vừa hỏi gấp, …". */
const ASKED_BY = new RegExp(
  `^\\s*(?:${TIME} )?${HEAD}(?: ${SELF})? (?:(?:dang|vua|moi|lai) )*(?:hoi|yeu cau|giuc|nhac)(?: (?:gap|em|minh|toi|${TIME})){0,2}$`,
  'u',
);
/** What becomes of the answer, or how much it is wanted: "mai họp rồi", "em cần gấp", "để báo sếp", "mong được giúp đỡ". */
const CLOSES = new RegExp(
  `^\\s*(?:${WORKING}|(?:(?:mai|${TIME}) )?(?:${SELF} )?(?:dang |phai |con |sap )*(?:hop|can|nop|gui|trinh|(?:lap|ke|lam)(?: bang| bieu))|${SELF}|${HEAD}(?: ${SELF})? (?:(?:dang|vua|moi|lai|se) )*(?:hoi|can|cho|giuc|doi|bao|nhac)|${oneOf('plead')}|(?:de|cho) ${PURPOSE}|gap)(?![\\p{L}\\d])`,
  'u',
);
/** A clause that asks is no background. */
const ASKS = /(?:^|\s)(?:ai|gi|nao|bao nhieu|may|dau|bao gio|the nao|ra sao|who|what|which|when|how)(?![\p{L}\d])|\?/u;
/** "…, em nhớ vậy có đúng ko" asks whether it is so. */
const CONFIRMS = /(?:^|\s)(?:dung|phai)(?![\p{L}\d])|(?:^|\s)(?:khong|ko|k|hong|hok|chua|a|ha)$/u;
const CLAUSE = /[,:;.]\s+|\s[–-]\s/u;
const LAST_CLAUSE = /[,;.!?]\s+(?=[^,;.!?]*$)/u;

/** The text without clauses at its end that only tell what the person is doing or wants it for. */
export function dropClosing(text: string): string {
  const at = LAST_CLAUSE.exec(text)?.index ?? -1;
  if (at <= 0) return text;
  const clause = text.slice(at + 1).trim();
  const folded = foldText(clause);
  if (!CLOSES.test(folded) || ASKS.test(folded) || CONFIRMS.test(folded) || wants(clause)) return text;
  if (placesIn(clause).length > 0) return text;
  if (!OPENS.test(folded) && namesConcept(tokenize(clause))) return text;
  const before = text.slice(0, at + 1);
  return ASKS.test(foldText(before)) || names(before) ? before.replace(/[,;.!]$/u, '') : text;
}

/**
 * What is left behind clauses that only tell of the person, each of which may be followed by a request, with the places that
 * they name.
 * @param dropRequest takes the words of a request off the beginning of a clause
 */
export function dropOpening(
  text: string,
  dropRequest: (clause: string) => string,
): { before: string[]; asked: string } {
  const before: string[] = [];
  let rest = text;
  for (;;) {
    const end = CLAUSE.exec(rest);
    if (!end) break;
    const clause = rest.slice(0, end.index);
    const typed = rest.slice(end.index + end[0].length);
    const after = dropRequest(typed);
    const requested = after !== typed;
    const folded = foldText(clause);
    const background = OPENS.test(folded) || ASKED_BY.test(folded) || (requested && INTRODUCES.test(folded));
    if (!background || ASKS.test(folded)) {
      // "Về nhà ở xã hội, cho em hỏi ai chủ trì": the request goes, what stands before it stays.
      if (requested && (ASKS.test(foldText(after)) || wants(after))) rest = clause + end[0] + after;
      break;
    }
    // "Đang soạn công văn về việc A, B. Sở nào …": the matter told goes on up to the end of its sentence.
    const matter = ABOUT.exec(folded);
    if (
      matter &&
      !ASKS.test(foldMarks(after.split(/[.;?!]\s/u)[0]!.toLowerCase())) &&
      names(clause.slice(matter.index))
    ) {
      const told = [...placesIn(clause.slice(0, matter.index)), clause.slice(matter.index) + end[0] + after].join(' ');
      return { before, asked: told };
    }
    // Whoever goes on "của Bắc Giang là bao nhiêu" has named the matter before.
    if (!requested && !names(after)) break;
    before.push(...placesIn(clause));
    rest = after;
  }
  return { before, asked: rest };
}

/** What a letter or a meeting is about. */
const ABOUT = /(?<=\s)ve (?:viec |van de |chuyen |noi dung )?(?=\p{L})/u;

/** True for a text that names a matter; words for roles and plans ("chủ trì") name none. */
function names(text: string): boolean {
  const words = tokenize(text);
  return namesConcept(words) || compoundMatcher().match(words).length > 0;
}

function namesConcept(words: Token[]): boolean {
  return conceptMatcher()
    .match(words)
    .some(({ value }) => value.field !== 'administration');
}

/** True for a clause that asks for something without a word of asking: "tôi cần cả cơ quan phối hợp". */
function wants(clause: string): boolean {
  return cueMatcher()
    .match(tokenize(clause))
    .some(({ value }) => /^(?:intent|fact|amount|list|list-.*|count-.*|involved)$/u.test(value.kind));
}

/** The places that a clause names, as typed; in "bao cao lanh dao" no town of Cao Lãnh is. */
function placesIn(clause: string): string[] {
  const tokens = tokenize(clause);
  return placeMatcher()
    .match(tokens)
    .filter(({ value, from }) => !value.trap && !(from > 0 && joins(tokens[from - 1]!, tokens[from]!)))
    .map(({ from, to }) => clause.slice(tokens[from]!.start, tokens[to - 1]!.end));
}

/** True where two words typed without marks are the first two of a phrase. */
function joins(before: Token, word: Token): boolean {
  const bare = before.exact === before.folded && word.exact === word.folded;
  return bare && (knownPhrases().root.next.get(before.folded)?.next.has(word.folded) ?? false);
}
