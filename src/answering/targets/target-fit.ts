import type { TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldMarks, tokenize } from '../../text/index.ts';
import { compoundMatcher, conceptMatcher } from '../../vocabulary/index.ts';

/** Where what is said of the counted begins: "dân số | được quản lý sức khoẻ". */
const PREDICATE = /^(?:được|tham gia|có|sử dụng|bị|đăng ký|đấu nối|hưởng|đi học|đạt)$/u;

/** Where what is counted ends: "nhà tạm, nhà dột nát | cho hộ nghèo". */
const AFTER_HEAD = /^(?:cho|của|thuộc|tại|trong|vào)$/u;

/**
 * True when the question names what the indicator is about, not only whom it counts: its predicate where it has one,
 * else its head.
 */
export function namesCore(target: Target, named: ReadonlySet<number>, longest = 40): boolean {
  const tokens = tokenize(target.indicator);
  const words = tokens.map((token) => token.exact);
  const counted = conceptMatcher().match(tokens);
  // "Người có công" counts people; its "có" says nothing of them.
  const within = (i: number) => words[i] === 'có' && counted.some((match) => match.from < i && i < match.to - 1);
  const starts = words.findIndex(
    (word, i) => i > 0 && !within(i) && (PREDICATE.test(word) || PREDICATE.test(`${word} ${words[i + 1] ?? ''}`)),
  );
  if (starts > 0) return [...named].some((at) => at >= starts && at < words.length) || words.length > longest;
  return namesHead(target, named);
}

/** True when the question names the indicator's head: "nhà tạm, nhà dột nát", not for whom. */
export function namesHead(target: Target, named: ReadonlySet<number>): boolean {
  // With their marks: "trọng" in "tỷ trọng" is no "trong".
  const words = tokenize(target.indicator).map((token) => token.exact);
  const ends = words.findIndex((word, i) => i > 0 && AFTER_HEAD.test(word));
  return [...named].some((at) => at < (ends < 0 ? words.length : ends));
}

/** True where all that a question says of its matter is one syllable outside the thesaurus ("tỷ lệ sinh"). */
export function isOneSyllable(terms: readonly TopicTerm[]): boolean {
  const [only, ...others] = terms.filter((term) => !term.light);
  return only !== undefined && others.length === 0 && only.tokens.length === 1 && !only.concept;
}

/** True where the indicator has that syllable as a word of its own: "sinh" is not in "nước thải sinh hoạt". */
export function standsAlone(target: Target, named: ReadonlySet<number>): boolean {
  const tokens = tokenize(target.indicator);
  const longer = compoundMatcher().match(tokens);
  return [...named].some((at) => at < tokens.length && !longer.some(({ from, to }) => at >= from && at < to));
}

/** "trên 1.000 dân" or "mỗi trạm y tế" must be what the value is counted per. */
export function fitsReference(target: Target, asked: string): boolean {
  const text = foldMarks(asked.toLowerCase())
    .replace(/(?:1|mot)?\s?van dan/u, '10.000 dan')
    .replace(/(?<=\d),(?=000(?!\d))/gu, '.');
  const people = /(1\.000|10\.000|100\.000)\s?(?:dan|people|inhabitants)/u.exec(text)?.[1];
  const per = foldMarks((target.per ?? '').toLowerCase());
  if (people) return per.includes(`${people} dan`);
  const each = /(?:moi|tung|tai|o) (tram|xa|phuong|truong|benh vien|thon)(?!\p{L})/u.exec(text)?.[1];
  return !each || !per.endsWith('dan') || per.includes(each);
}

/** A question with its concepts in plans' words beside its own: "dân quê" is "nông thôn". */
export function inPlanWords(asked: string, terms: readonly TopicTerm[]): string {
  return [asked, ...terms.flatMap((term) => term.concept?.plan[0] ?? [])].join(' ');
}

/** A part of the population that the question names must be the part that the value is about. */
export function fitsScope(target: Target, asked: string): boolean {
  const text = foldMarks(asked.toLowerCase());
  const scope = foldMarks(`${target.scope ?? ''} ${target.indicator}`.toLowerCase());
  const urban = /thanh thi|do thi|urban|(?:in|for|of) (?:the )?(?:towns|cities)(?!\p{L})/u;
  const rural = /nong thon|rural/u;
  const townAsked = urban.test(text) && !rural.test(text);
  const countryAsked = rural.test(text) && !urban.test(text);
  if (townAsked && rural.test(scope) && !urban.test(scope)) return false;
  if (countryAsked && urban.test(scope) && !rural.test(scope)) return false;
  // "thất nghiệp chung" is not what is stated for towns only.
  return !(/(?:^|\s)(?:chung|toan tinh|overall)(?:\s|$)/u.test(text) && (urban.test(scope) || rural.test(scope)));
}

/** True where the value is about a part and the question did not ask for that part. */
export function isRestricted(target: Target, asked: string): boolean {
  if (!target.scope || !/thành thị|đô thị|nông thôn/iu.test(target.scope)) return false;
  return !/thành thị|đô thị|nông thôn|thanh thi|do thi|nong thon|urban|rural/iu.test(asked);
}
