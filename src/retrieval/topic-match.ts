import type { TermStatistics } from '../index/index.ts';
import { tokenSimilarity } from '../text/index.ts';
import { agencyMatcher, isBoundSyllable } from '../vocabulary/index.ts';
import {
  numberSought,
  type SearchTerm,
  type SoughtPhrase,
  type SoughtTerm,
  type SoughtWord,
  soughtBy,
} from './sought-term.ts';
import { isChangedBy, type TextProfile } from './text-profile.ts';

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
/** Syllables of a phrase that is made of several words. */
const MADE_OF_WORDS = 4;

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
  return {
    coverage: total > 0 ? covered / total : 0,
    focus: named.size > 0 ? shareNamed(named, profile, statistics) : 0,
    missing,
    named: telling,
  };
}

/** Share of the text's telling words that the topic names, at most 1. */
function shareNamed(named: ReadonlySet<number>, profile: TextProfile, statistics: TermStatistics): number {
  let words = 0;
  for (let at = 0; at < profile.length; at++) if (statistics.weightOfWord(profile.wordAt(at)!.folded) > 1) words++;
  return words > 0 ? Math.min(1, named.size / words) : 0;
}

/** How much a term tells, from the rarity of its words. */
export function weightOf(term: SearchTerm, statistics: TermStatistics): number {
  const words = term.tokens.reduce((sum, token) => sum + statistics.weightOfWord(token.folded), 0) / term.tokens.length;
  const rarity = term.concept ? Math.max(words, statistics.weightOfConcept(term.concept.id)) : words;
  const size = term.tokens.length > 1 || term.concept ? 1.4 : 0.55;
  return Math.min(HEAVIEST, rarity) * size * (term.light ? LIGHT : 1);
}

function qualityOf(term: SearchTerm, terms: readonly SearchTerm[], profile: TextProfile, named: Set<number>): number {
  const sought = soughtBy(term);
  if (!hasSomeOf(profile, sought)) return 0;
  if (sought.readings.length > 0)
    return Math.max(...sought.readings.map((reading) => phraseQuality(reading, profile, named)));
  if (term.tokens.length === 1 && !term.concept) return wordQuality(term, terms, profile, named);
  // A body is named or it is not: "người cao tuổi" is no "Hội Người cao tuổi".
  if (term.agencyId !== undefined) return nameBody(term.agencyId, profile, named) ? 1 : 0;
  let best = phraseQuality(sought.typed, profile, named);
  if (best < 1 && term.concept && nameConcept(term.concept.id, profile, named)) return 1;
  if (best < 0.9) {
    for (const phrase of [sought.typed, ...sought.others]) {
      best = Math.max(best, phraseQuality(phrase, profile, named) * 0.9, partsQuality(phrase, profile, named));
    }
  }
  return best;
}

/** True where the text names a body; marks the words that do. */
function nameBody(id: string, profile: TextProfile, named: Set<number>): boolean {
  const bodies = agencyMatcher()
    .match(profile.words())
    .filter(({ value }) => value.id === id);
  for (const { from, to } of bodies) for (let at = from; at < to; at++) named.add(at);
  return bodies.length > 0;
}

/** True where the text names a concept in plans' words; marks these words. */
function nameConcept(id: string, { concepts }: TextProfile, named: Set<number>): boolean {
  const found = concepts.filter((concept) => concept.id === id);
  for (const { from, to } of found) for (let at = from; at < to; at++) named.add(at);
  return found.length > 0;
}

/** False for most texts: nothing that the term is found by stands in them. */
function hasSomeOf(profile: TextProfile, { beginnings, concepts }: SoughtTerm): boolean {
  if (profile.concepts.some(({ id }) => concepts.includes(id))) return true;
  for (const { first, seconds, alone } of beginnings) {
    const number = numberSought(first);
    const place = profile.placeOf(number);
    if (place < 0) continue;
    if (alone) return true;
    for (let i = place, at = profile.positionAt(i, number!); at >= 0; at = profile.positionAt(++i, number!)) {
      const next = profile.wordAt(at + 1);
      if (next && seconds.some((second) => second.folded === next.folded)) return true;
    }
  }
  return false;
}

/** "nước sạch nông thôn" in "hộ gia đình ở nông thôn được sử dụng nước sạch": the parts stand apart. */
function partsQuality({ parts }: SoughtPhrase, profile: TextProfile, named: Set<number>): number {
  if (parts.length === 0) return 0;
  const qualities = parts.map(({ phrase, concept }) =>
    concept && profile.concepts.some(({ id }) => id === concept) ? 1 : phraseQuality(phrase, profile, named),
  );
  return qualities.every((quality) => quality >= 0.8) && standTogether(parts, profile)
    ? parts.length > 1
      ? 0.95
      : 0.9
    : (0.5 * qualities.reduce((sum, one) => sum + one, 0)) / parts.length;
}

/** Most words from one part of a phrase to the next: "an toàn" here and "môi trường" in another sentence are no phrase. */
const WITHIN = 16;
/** Two commas part the items of a list: "khả năng lao động, người cao tuổi, gia đình có trẻ em" is no "lao động trẻ em". */
const MOST_BREAKS = 1;

/** True where the parts stand near each other at one place at least. */
function standTogether(parts: SoughtPhrase['parts'], profile: TextProfile): boolean {
  const [first, ...others] = parts.map((part) => placesOfPart(part, profile));
  if (!first || others.length === 0 || parts.every(({ concept }) => concept)) return true;
  return first.some((at) => others.every((places) => places.some((place) => areNear(at, place, profile))));
}

/** Where a part stands, from its first word to before the one behind it. */
interface Stretch {
  from: number;
  to: number;
}

function areNear(one: Stretch, other: Stretch, profile: TextProfile): boolean {
  if (Math.abs(other.from - one.from) > WITHIN) return false;
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  // What ends an item of a list says nothing of the items behind it.
  const endsItem = profile.breaksBetween(first.to - 1, first.to) > 0;
  return !endsItem || profile.breaksBetween(first.from, second.from) <= MOST_BREAKS;
}

function placesOfPart({ phrase: { words }, concept }: SoughtPhrase['parts'][number], profile: TextProfile): Stretch[] {
  const named = profile.concepts.filter(({ id }) => id === concept);
  const written = words.length === 1 ? findWord(words[0]!, profile) : findPair(words[0]!, words[1]!, profile);
  return [...named, ...written.positions.map((from) => ({ from, to: from + words.length }))];
}

/** 1 where the words stand in the text as a phrase; less for a part of them. Marks the words found. */
function phraseQuality({ words, changing }: SoughtPhrase, profile: TextProfile, named: Set<number>): number {
  if (words.length === 1) {
    const at = findWord(words[0]!, profile);
    if (at.similarity >= 0.8) for (const i of at.positions) named.add(i);
    return at.similarity;
  }
  let pairs = 0;
  const seen: number[] = [];
  /** Where the last pair of the whole phrase stands, of each place that has the whole of it. */
  const wholes: number[] = [];
  // How many pairs in a row lead up to a place, and the most: parts that stand apart are less of the phrase.
  let runs = new Map<number, number>();
  let longest = 0;
  for (let i = 1; i < words.length; i++) {
    const found = findPair(words[i - 1]!, words[i]!, profile);
    const before = runs;
    runs = new Map();
    if (found.similarity < 0.8) continue;
    if (!changing && found.positions.every((at) => isChanged(profile, at))) continue;
    pairs++;
    for (const at of found.positions) {
      const run = (before.get(at - 1) ?? 0) + 1;
      runs.set(at, run);
      longest = Math.max(longest, run);
      seen.push(at, at + 1);
      if (run === words.length - 1) wholes.push(at);
    }
  }
  const share = pairs / (words.length - 1);
  // A long phrase is made of words of their own: where it stands whole, they are others' elsewhere ("bảo hiểm xã hội … trợ cấp
  // hưu trí xã hội").
  const marked =
    wholes.length > 0 && words.length >= MADE_OF_WORDS ? wholes.flatMap((at) => words.map((_, i) => at + 1 - i)) : seen;
  if (share >= 0.5) for (const at of marked) named.add(at);
  return share === 1 ? 1 : share * (share >= 0.8 && longest === pairs ? 0.95 : 0.8);
}

/** True where the word before a position makes it part of another concept. */
function isChanged(profile: TextProfile, at: number): boolean {
  return isChangedBy(profile.wordAt(at - 1)?.folded, () => {
    const before: string[] = [];
    for (let i = Math.max(0, at - 4); i < at; i++) before.push(profile.wordAt(i)!.folded);
    return before.join(' ');
  });
}

function wordQuality(term: SearchTerm, terms: readonly SearchTerm[], profile: TextProfile, named: Set<number>): number {
  const word = soughtBy(term).typed.words[0]!;
  const written = findWord(word, profile);
  const found = term.bound ? written : withoutBound(written, profile);
  if (found.similarity < 0.8) return found.similarity * 0.3;
  for (const at of found.positions) named.add(at);
  const beside = terms.filter(
    (other) => other.tokens.length === 1 && !other.concept && Math.abs(other.position - term.position) === 1,
  );
  if (beside.length === 0) return found.similarity;
  const joined = beside.some((other) => {
    const neighbour = soughtBy(other).typed.words[0]!;
    const [first, second] = other.position < term.position ? [neighbour, word] : [word, neighbour];
    return findPair(first, second, profile).similarity >= 0.8;
  });
  return found.similarity * (joined ? 1 : 0.5);
}

/** A syllable that stands in longer words only is not found: "ai lo nước" is told by no "nhà nước". */
function withoutBound({ similarity, positions }: Found, profile: TextProfile): Found {
  const free = positions.filter(
    (at) => !isBoundSyllable(profile.wordAt(at - 1)?.exact, profile.wordAt(at)!.exact, profile.wordAt(at + 1)?.exact),
  );
  return free.length > 0 ? { similarity, positions: free } : NOWHERE;
}

interface Found {
  similarity: number;
  positions: readonly number[];
}

const NOWHERE: Found = { similarity: 0, positions: [] };

function findWord(word: SoughtWord, profile: TextProfile): Found {
  const number = numberSought(word);
  const place = profile.placeOf(number);
  if (place < 0) return NOWHERE;
  let similarity = 0;
  let positions: number[] = [];
  for (let i = place, at = profile.positionAt(i, number!); at >= 0; at = profile.positionAt(++i, number!)) {
    const written = profile.wordAt(at)!;
    const likeness = written.folded === word.folded ? tokenSimilarity(word, written) : 1;
    if (likeness > similarity) positions = [];
    if (likeness >= similarity) positions.push(at);
    similarity = Math.max(similarity, likeness);
  }
  return { similarity, positions };
}

function findPair(first: SoughtWord, second: SoughtWord, profile: TextProfile): Found {
  const number = numberSought(first);
  const place = profile.placeOf(number);
  if (place < 0) return NOWHERE;
  let similarity = 0;
  const positions: number[] = [];
  for (let i = place, at = profile.positionAt(i, number!); at >= 0; at = profile.positionAt(++i, number!)) {
    const next = profile.wordAt(at + 1);
    if (next?.folded !== second.folded) continue;
    const likeness = Math.min(tokenSimilarity(first, profile.wordAt(at)!), tokenSimilarity(second, next));
    if (likeness >= 0.8) positions.push(at);
    similarity = Math.max(similarity, likeness);
  }
  return { similarity, positions };
}
