import { foldedWords, foldMarks, tokenize } from '../text/index.ts';
import { conceptMatcher, fieldNamed } from '../vocabulary/index.ts';
import type { TopicTerm } from './question.ts';

/** Terms that narrow a topic to a part of the population, territory or schooling and are no topic of their own. */
const NARROWING =
  /^(?:khu vuc|khu vuc thanh thi|khu vuc nong thon|khu vuc do thi|thanh thi|do thi|nong thon|mien nui|tieu hoc|trung hoc co so|trung hoc pho thong|thcs|thpt|cap|cap tieu hoc|cap trung hoc co so|cap trung hoc pho thong|tinh|huyen|nam|nu|urban|rural|areas?|chung|primary|secondary|toan tinh|the|con lai|tu nguyen|bat buoc)$/u;

/** True for a term that tells nothing, and is not the name of a field either ("xây dựng"). */
export function isFiller(term: TopicTerm): boolean {
  return term.light && !fieldNamed(term.text);
}

/** True for a term that only narrows: "nông thôn", "cấp tiểu học". */
export function isScope(term: TopicTerm): boolean {
  return NARROWING.test(foldedWords(term.tokens)) || (term.concept?.plan ?? []).slice(0, 1).some(isNarrowing);
}

/** The term that a part of the territory is as plans write it. */
export function scopeTerm(text: string): TopicTerm {
  const tokens = tokenize(text);
  const concept = conceptMatcher()
    .match(tokens)
    .find(({ to }) => to === tokens.length)?.value;
  return { text, tokens, light: false, position: 0, ...(concept ? { concept } : {}) };
}

/** "Ở phố" is "thành thị" in plans' words. */
function isNarrowing(phrase: string): boolean {
  return NARROWING.test(foldMarks(phrase.toLowerCase()));
}

/** A scope beside what it narrows: "nước sạch nông thôn", "tiểu học đúng tuổi". */
const SCOPE_WITHIN =
  /(?:^|\s)(?:(?:khu vuc )?(?:nong thon|thanh thi|do thi)|(?:cap )?(?:tieu hoc|trung hoc co so|trung hoc pho thong)|chung|tu nguyen|bat buoc)(?=\s|$)/u;

/** "nước sạch nông thôn" without its scope, so that another can take its place; nothing for a mere scope. */
export function withoutScope(term: TopicTerm): TopicTerm[] {
  if (isScope(term)) return [];
  const words = foldedWords(term.tokens);
  const match = SCOPE_WITHIN.exec(words);
  if (!match) return [term];
  const from = words.slice(0, match.index).split(' ').filter(Boolean).length;
  const length = match[0].trim().split(' ').length;
  const kept = term.tokens.filter((_, i) => i < from || i >= from + length);
  const { concept: _narrower, ...rest } = term;
  const whole = conceptMatcher()
    .match(kept)
    .find(({ from: first, to }) => first === 0 && to === kept.length);
  const text = kept.map((token) => token.text).join(' ');
  return [{ ...rest, tokens: kept, text, ...(whole ? { concept: whole.value } : {}) }];
}
