import type { TermStatistics } from '../index/index.ts';
import { type Token, tokenize, tokenSimilarity } from '../text/index.ts';
import {
  agencyMatcher,
  type Concept,
  compoundMatcher,
  conceptMatcher,
  planConceptMatcher,
} from '../vocabulary/index.ts';

/** A part of a topic to be looked for: words that belong together, perhaps a concept of the thesaurus. */
export interface SearchTerm {
  tokens: Token[];
  concept?: Concept;
  /** The body that the term names: a text names it in any of its spellings. */
  agencyId?: string;
  /** What a short form that its neighbours do not settle may stand for: the text that it is compared with decides. */
  readings?: readonly Token[][];
  /** Says little about the topic. */
  light: boolean;
  /** Position in the question; single words next to each other are looked for side by side. */
  position: number;
}

/** A text made ready for matching. */
export interface TextProfile {
  tokens: Token[];
  /** Positions of each folded word. */
  positions: Map<string, number[]>;
  /** The concepts that plans' words name, each with the positions of those words. */
  concepts: Map<string, number[]>;
}

/** How far a text answers to a topic. */
export interface TopicMatch {
  /** Share of the topic's weight that the text covers, 0 to 1; 0 for an empty topic. */
  coverage: number;
  /** Share of the text's words that the topic names, 0 to 1: high where the text is about little else. */
  focus: number;
  /** Terms that the text does not have. */
  missing: SearchTerm[];
  /** Positions of the text's words that the topic's telling terms name. */
  named: Set<number>;
}

/** Words outside the corpus weigh at most this much, so that one slip does not decide. */
const HEAVIEST = 3.5;
const LIGHT = 0.25;

/** A document's number is also found by its first digits: "chỉ thị 08" in "08-CT/TU". */
function keysOf(token: Token): string[] {
  const number = /^(\d+)[-/]\p{L}/u.exec(token.folded)?.[1];
  return number ? [token.folded, number] : [token.folded];
}

/** Prepares a text for matching. */
export function profileText(text: string): TextProfile {
  const tokens = tokenize(text);
  const positions = new Map<string, number[]>();
  for (const [i, token] of tokens.entries()) {
    for (const key of keysOf(token)) {
      const list = positions.get(key);
      if (list) list.push(i);
      else positions.set(key, [i]);
    }
  }
  return { tokens, positions, concepts: conceptsOf(tokens) };
}

/** "bảo hiểm thất nghiệp" is not about "thất nghiệp": these words before a concept make it another one. */
const CHANGES = /(?:bao hiem|bao hiem xa hoi|bhxh|tro cap)$/u;
const CHANGING = /^(?:hiem|bhxh|cap)$/u;
/** What only tells which kind: "bảo hiểm xã hội tự nguyện" is "tự nguyện" all the same. */
const KIND = /^(?:tu nguyen|bat buoc|mot lan|hang thang|toan dan)$/u;

/** The concepts that a plan's text names in plans' words; officers' words in it mean something else. */
function conceptsOf(tokens: Token[]): Map<string, number[]> {
  const concepts = new Map<string, number[]>();
  for (const match of planConceptMatcher().matchAll(tokens, 0.95)) {
    const before = tokens
      .slice(Math.max(0, match.from - 4), match.from)
      .map((token) => token.folded)
      .join(' ');
    if (
      !CHANGES.test(before) ||
      CHANGES.test(
        tokens
          .slice(match.from, match.to)
          .map((token) => token.folded)
          .join(' '),
      )
    ) {
      const known = concepts.get(match.value.id) ?? [];
      for (let at = match.from; at < match.to; at++) known.push(at);
      concepts.set(match.value.id, known);
    }
  }
  return concepts;
}

/** Compares a topic with a text. */
export function matchTopic(terms: readonly SearchTerm[], profile: TextProfile, statistics: TermStatistics): TopicMatch {
  let total = 0;
  let covered = 0;
  const missing: SearchTerm[] = [];
  const named = new Set<number>();
  const telling = new Set<number>();
  for (const term of terms) {
    const weight = weightOf(term, statistics);
    const before = new Set(named);
    const quality = qualityOf(term, terms, profile, named);
    if (!term.light && quality >= 0.5) for (const at of named) if (!before.has(at) || telling.has(at)) telling.add(at);
    total += weight;
    covered += weight * quality;
    if (quality < (term.concept ? 0.75 : 0.5) && !term.light) missing.push(term);
  }
  const words = profile.tokens.filter((token) => statistics.weightOfWord(token.folded) > 1).length;
  return {
    coverage: total > 0 ? covered / total : 0,
    focus: words > 0 ? Math.min(1, named.size / words) : 0,
    missing,
    named: telling,
  };
}

/** How much a term tells, from the rarity of its words. */
export function weightOf(term: SearchTerm, statistics: TermStatistics): number {
  const words = term.tokens.reduce((sum, token) => sum + statistics.weightOfWord(token.folded), 0) / term.tokens.length;
  const rarity = term.concept ? Math.max(words, statistics.weightOfConcept(term.concept.id)) : words;
  const size = term.tokens.length > 1 || term.concept ? 1.4 : 0.55;
  return Math.min(HEAVIEST, rarity) * size * (term.light ? LIGHT : 1);
}

function qualityOf(term: SearchTerm, terms: readonly SearchTerm[], profile: TextProfile, named: Set<number>): number {
  if (term.readings) return Math.max(...term.readings.map((reading) => phraseQuality([...reading], profile, named)));
  if (term.tokens.length === 1 && !term.concept) return wordQuality(term, terms, profile, named);
  if (term.agencyId !== undefined && nameBody(term.agencyId, profile, named)) return 1;
  let best = phraseQuality(term.tokens, profile, named);
  const said = term.concept && profile.concepts.get(term.concept.id);
  if (best < 1 && said) {
    for (const at of said) named.add(at);
    return 1;
  }
  if (best < 0.9) {
    for (const phrase of [term.tokens, ...(term.concept ? phrasesOf(term.concept) : [])]) {
      best = Math.max(best, phraseQuality(phrase, profile, named) * 0.9, partsQuality(phrase, profile, named));
    }
  }
  return best;
}

const bodies = new WeakMap<TextProfile, { id: string; from: number; to: number }[]>();

/** True where the text names a body; marks the words that do. */
function nameBody(id: string, profile: TextProfile, named: Set<number>): boolean {
  let known = bodies.get(profile);
  if (!known) {
    known = agencyMatcher()
      .match(profile.tokens)
      .map(({ value, from, to }) => ({ id: value.id, from, to }));
    bodies.set(profile, known);
  }
  const found = known.filter((body) => body.id === id);
  for (const { from, to } of found) for (let at = from; at < to; at++) named.add(at);
  return found.length > 0;
}

/** "nước sạch nông thôn" in "hộ gia đình ở nông thôn được sử dụng nước sạch": the parts stand apart. */
function partsQuality(phrase: Token[], profile: TextProfile, named: Set<number>): number {
  const parts = partsOf(phrase);
  if (parts.length === 0 || (parts.length === 1 && !onlyCounts(phrase, parts[0]!))) return 0;
  const qualities = parts.map((part) =>
    part.concept && profile.concepts.has(part.concept) ? 1 : phraseQuality(part.tokens, profile, named),
  );
  return qualities.every((quality) => quality >= 0.8)
    ? parts.length > 1
      ? 0.95
      : 0.9
    : (0.5 * qualities.reduce((sum, one) => sum + one, 0)) / parts.length;
}

/** Words of counting around the thing counted: "số căn nhà ở xã hội". */
const COUNTING = new Set(['so', 'can', 'ho', 'muc', 'nguoi', 'duoc', 'tong', 'cac']);

function onlyCounts(phrase: Token[], part: Part): boolean {
  const rest = phrase.filter((_, i) => i < part.from || i >= part.from + part.tokens.length);
  // "Nhà ở xã hội" is no "nhà ở": a kind of the thing is another thing.
  const light = compoundMatcher()
    .match(rest)
    .filter((match) => match.value.light && match.value.word !== 'xã hội');
  return rest.every((token, i) => COUNTING.has(token.folded) || light.some((match) => match.from <= i && i < match.to));
}

interface Part {
  tokens: Token[];
  /** Place of its first token in the phrase. */
  from: number;
  concept?: string;
}

const parts = new Map<string, Part[]>();

/** The concepts and compounds within a phrase, none overlapping, the whole phrase left out. */
function partsOf(phrase: Token[]): Part[] {
  const key = phrase.map((token) => token.exact).join(' ');
  const known = parts.get(key);
  if (known) return known;
  const inside = [
    ...conceptMatcher()
      .matchAll(phrase)
      .map((match) => ({ from: match.from, to: match.to, concept: match.value.id })),
    ...compoundMatcher()
      .matchAll(phrase)
      .filter((match) => !match.value.light)
      .map((match) => ({ from: match.from, to: match.to, concept: undefined })),
  ]
    .filter((one) => one.to - one.from < phrase.length && one.to - one.from > 1)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const taken: typeof inside = [];
  for (const one of inside) if (taken.every((other) => one.to <= other.from || one.from >= other.to)) taken.push(one);
  const found = taken.map((one) => ({
    tokens: phrase.slice(one.from, one.to),
    from: one.from,
    ...(one.concept ? { concept: one.concept } : {}),
  }));
  parts.set(key, found);
  return found;
}

const phrases = new Map<string, Token[][]>();

function phrasesOf(concept: Concept): Token[][] {
  let known = phrases.get(concept.id);
  if (!known) {
    known = [...concept.plan, ...concept.abbr].map((phrase) => tokenize(phrase));
    phrases.set(concept.id, known);
  }
  return known;
}

/** 1 where the words stand in the text as a phrase; less for a part of them. Marks the words found. */
function phraseQuality(words: Token[], profile: TextProfile, named: Set<number>, least = 0): number {
  if (words.length === 1) {
    const at = findWord(words[0]!, profile);
    if (at.similarity >= 0.8 && (least === 0 || at.similarity >= least)) for (const i of at.positions) named.add(i);
    return at.similarity;
  }
  const changing =
    words.some((word) => CHANGING.test(word.folded)) || KIND.test(words.map((word) => word.folded).join(' '));
  let pairs = 0;
  const seen = new Set<number>();
  for (let i = 1; i < words.length; i++) {
    const found = findPair(words[i - 1]!, words[i]!, profile);
    if (found.similarity < 0.8) continue;
    if (!changing && found.positions.every((at) => isChanged(profile, at))) continue;
    pairs++;
    for (const at of found.positions) seen.add(at).add(at + 1);
  }
  const share = pairs / (words.length - 1);
  if (share >= Math.max(least, 0.5)) for (const at of seen) named.add(at);
  return share === 1 ? 1 : share * (share >= 0.8 ? 0.95 : 0.8);
}

/** True where the word before a position makes it part of another concept. */
function isChanged(profile: TextProfile, at: number): boolean {
  return CHANGES.test(
    profile.tokens
      .slice(Math.max(0, at - 4), at)
      .map((token) => token.folded)
      .join(' '),
  );
}

function wordQuality(term: SearchTerm, terms: readonly SearchTerm[], profile: TextProfile, named: Set<number>): number {
  const word = term.tokens[0]!;
  const found = findWord(word, profile);
  if (found.similarity < 0.8) return found.similarity * 0.3;
  for (const at of found.positions) named.add(at);
  const beside = terms.filter(
    (other) => other.tokens.length === 1 && !other.concept && Math.abs(other.position - term.position) === 1,
  );
  if (beside.length === 0) return found.similarity;
  const joined = beside.some((other) => {
    const [first, second] = other.position < term.position ? [other.tokens[0]!, word] : [word, other.tokens[0]!];
    return findPair(first, second, profile).similarity >= 0.8;
  });
  return found.similarity * (joined ? 1 : 0.5);
}

function findWord(word: Token, profile: TextProfile): { similarity: number; positions: number[] } {
  let similarity = 0;
  let positions: number[] = [];
  for (const at of profile.positions.get(word.folded) ?? []) {
    const written = profile.tokens[at]!;
    const likeness = written.folded === word.folded ? tokenSimilarity(word, written) : 1;
    if (likeness > similarity) positions = [];
    if (likeness >= similarity) positions.push(at);
    similarity = Math.max(similarity, likeness);
  }
  return { similarity, positions };
}

function findPair(first: Token, second: Token, profile: TextProfile): { similarity: number; positions: number[] } {
  let similarity = 0;
  const positions: number[] = [];
  for (const at of profile.positions.get(first.folded) ?? []) {
    const next = profile.tokens[at + 1];
    if (next?.folded !== second.folded) continue;
    const likeness = Math.min(tokenSimilarity(first, profile.tokens[at]!), tokenSimilarity(second, next));
    if (likeness >= 0.8) positions.push(at);
    similarity = Math.max(similarity, likeness);
  }
  return { similarity, positions };
}
