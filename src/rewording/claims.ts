import { findValues } from '../records/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import { agencyMatcher, placeMatcher } from '../vocabulary/index.ts';

/**
 * Something that a sentence claims and that must be proven. The key of an amount holds its comparator and unit:
 * "dưới 2,35%" is another claim than "2,35%".
 */
export interface Claim {
  kind: 'amount' | 'number' | 'agency' | 'place' | 'role' | 'scope' | 'status' | 'comparator' | 'negation';
  key: string;
  /** Offset of its first character. */
  at: number;
  /** As it stands in the text. */
  text: string;
}

/** Words that say who does what, where, in which state, or that it is not so. Vietnamese and the frame's English. */
const WORDS: [Claim['kind'], string, RegExp][] = [
  ['role', 'lead', /chủ trì|chịu trách nhiệm chính|đầu mối|thường trực|\blead(?:s|ing)?\b|in charge|standing/giu],
  ['role', 'coordinating', /phối hợp|cùng tham gia|\bcoordinat\w+|\bworks? with\b|support\w*/giu],
  ['role', 'report', /báo cáo|tổng hợp|\breport\w*/giu],
  ['scope', 'urban', /thành thị|đô thị|\burban\b/giu],
  ['scope', 'rural', /nông thôn|miền núi|\brural\b/giu],
  ['scope', 'primary', /tiểu học|primary school/giu],
  ['scope', 'lower secondary', /trung học cơ sở|lower secondary/giu],
  ['scope', 'upper secondary', /trung học phổ thông|upper secondary/giu],
  ['status', 'draft', /dự thảo|\bdraft\b/giu],
  [
    'negation',
    'not',
    /(?<!\p{L})(?:không|chưa|chẳng|trừ|ngoại trừ|ngoài ra không|bãi bỏ|hủy bỏ|huỷ bỏ)(?!\p{L})|\b(?:not|no|never|none|except|without)\b/giu,
  ],
];

/** The frame's English comparators; Vietnamese ones are read as part of their amount. */
const ENGLISH_COMPARATOR =
  /\b(?:over|above|more than|at least|under|below|less than|at most|up to|about|around|nearly|exactly)\b/giu;

/** Everything that a text claims, in order. */
export function findClaims(text: string): Claim[] {
  const claims: Claim[] = [];
  const values = findValues(text, { start: 0, end: text.length });
  for (const { start, end, comparator, value, valueMax, unit, per } of values) {
    const key = [comparator, value, valueMax ?? '', unit ?? '', per ?? ''].join(' ').toLowerCase();
    claims.push({ kind: 'amount', key, at: start, text: text.slice(start, end) });
  }
  for (const match of text.matchAll(/\d+(?:[.,/-]\d+)*/gu)) {
    if (values.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    claims.push({ kind: 'number', key: match[0].replace(/^0+(?=\d)/u, ''), at: match.index, text: match[0] });
  }
  const tokens = tokenize(text);
  const name = ({ from, to }: { from: number; to: number }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  for (const match of agencyMatcher().match(tokens, 0.95)) {
    claims.push({ kind: 'agency', key: match.value.id, at: tokens[match.from]!.start, text: name(match) });
  }
  for (const match of placeMatcher().match(tokens, 0.95)) {
    if (match.value.trap || !startsWithCapital(tokens[match.from]!)) continue;
    claims.push({ kind: 'place', key: match.value.place.id, at: tokens[match.from]!.start, text: name(match) });
  }
  for (const match of text.matchAll(ENGLISH_COMPARATOR)) {
    claims.push({ kind: 'comparator', key: match[0].toLowerCase(), at: match.index, text: match[0] });
  }
  for (const [kind, key, pattern] of WORDS) {
    for (const match of text.matchAll(pattern)) claims.push({ kind, key, at: match.index, text: match[0] });
  }
  return claims.sort((a, b) => a.at - b.at);
}

/** True for a word written with a capital. */
export function startsWithCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}
