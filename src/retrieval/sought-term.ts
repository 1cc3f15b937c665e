import { foldedWords, type Token, tokenize } from '../text/index.ts';
import {
  type Concept,
  compoundMatcher,
  conceptMatcher,
  isWordInSmallLetters,
  loadVocabulary,
  planPhrasesOf,
} from '../vocabulary/index.ts';
import { foldedNumberOf } from './profiled-words.ts';

/** A part of a topic to be looked for: words that belong together, perhaps a concept of the thesaurus. */
export interface SearchTerm {
  tokens: Token[];
  concept?: Concept;
  /** The body that the term names: a text names it in any of its spellings. */
  agencyId?: string;
  /** What a short form that its neighbours do not settle may stand for: the text that it is compared with decides. */
  readings?: readonly Token[][];
  /** True for a syllable that stands in a longer word in the question too. */
  bound?: true;
  /** Says little about the topic. */
  light: boolean;
  /** Position in the question; single words next to each other are looked for side by side. */
  position: number;
}

/** A word to be looked for in profiles. */
export interface SoughtWord extends Pick<Token, 'exact' | 'folded'> {
  /** Number of the folded word, as far as it is known, see `numberSought`. */
  number: number | undefined;
}

/** Words to be looked for side by side. */
export interface SoughtPhrase {
  words: readonly SoughtWord[];
  /** Means the same behind the name of an insurance or benefit, which makes other words another thing. */
  changing: boolean;
  /** The concepts and compounds within it, none overlapping; empty where they leave a telling word out. */
  parts: readonly SoughtPart[];
}

/** A concept or compound within a phrase. */
export interface SoughtPart {
  phrase: SoughtPhrase;
  concept?: string;
}

/** All that a term may be found by. */
export interface SoughtTerm {
  /** The words as typed. */
  typed: SoughtPhrase;
  /** The plans' words for the same concept. */
  others: readonly SoughtPhrase[];
  /** What a short form may stand for; empty for anything else. */
  readings: readonly SoughtPhrase[];
  /** The concept itself and those that are parts of its phrases. */
  concepts: readonly string[];
  /** The words with which something to be found begins, each with those that may follow; with none it is found alone. */
  beginnings: readonly Beginning[];
}

interface Beginning {
  first: SoughtWord;
  seconds: readonly SoughtWord[];
  alone: boolean;
}

const terms = new WeakMap<SearchTerm, SoughtTerm>();
const ofConcepts = new Map<string, readonly SoughtPhrase[]>();
const ofBodies = new Map<string, readonly SoughtPhrase[]>();
const phrases = new Map<string, SoughtPhrase>();
const MOST_PHRASES = 5000;

/** What a term is looked for by, told once a term. */
export function soughtBy(term: SearchTerm): SoughtTerm {
  let known = terms.get(term);
  if (!known) {
    const others = term.concept ? phrasesOf(term.concept) : [];
    // "AI" is no "ai" of a text: it is looked for by what it stands for.
    const short = term.tokens.length === 1 && isWordInSmallLetters(term.tokens[0]!.text);
    const typed = (short ? others[0] : undefined) ?? soughtPhrase(term.tokens);
    const readings = (term.readings ?? []).map(soughtPhrase);
    const bodies = term.agencyId === undefined ? [] : namesOfBody(term.agencyId);
    const all = [typed, ...others, ...readings, ...bodies];
    const parts = all.flatMap((phrase) => phrase.parts.flatMap((part) => part.concept ?? []));
    const concepts = [...new Set([...(term.concept ? [term.concept.id] : []), ...parts])];
    known = { typed, others, readings, concepts, beginnings: beginningsOf(all) };
    terms.set(term, known);
  }
  return known;
}

/**
 * The folded words, and pairs of them joined by `_`, one of which a text must have to have anything of a term: what the
 * keyword index can tell of every passage. Undefined where it cannot: digits are also found as the beginning of a number.
 */
export function unitsOf(term: SearchTerm): ReadonlySet<string> | undefined {
  const { beginnings, concepts } = soughtBy(term);
  if (beginnings.some(({ first }) => /^\d+$/u.test(first.folded))) return undefined;
  const units = new Set<string>();
  const add = ({ first, seconds, alone }: Beginning) => {
    if (alone) units.add(first.folded);
    for (const second of seconds) units.add(`${first.folded}_${second.folded}`);
  };
  beginnings.forEach(add);
  // A text names a concept in more spellings than are looked for one by one.
  const named = new Set(concepts);
  for (const concept of loadVocabulary().concepts)
    if (named.has(concept.id))
      beginningsOf(planPhrasesOf(concept).map((phrase) => soughtPhrase(tokenize(phrase)))).forEach(add);
  return units;
}

/** The number of a sought word; undefined as long as no plan that was read has it. */
export function numberSought(word: SoughtWord): number | undefined {
  word.number ??= foldedNumberOf(word.folded);
  return word.number;
}

function namesOfBody(id: string): readonly SoughtPhrase[] {
  let known = ofBodies.get(id);
  if (!known) {
    const body = loadVocabulary().agencies.find((agency) => agency.id === id);
    const names = body ? [body.name, ...body.aliases, ...body.en] : [];
    known = names.map((name) => soughtPhrase(tokenize(name)));
    ofBodies.set(id, known);
  }
  return known;
}

function phrasesOf(concept: Concept): readonly SoughtPhrase[] {
  let known = ofConcepts.get(concept.id);
  if (!known) {
    const short = concept.abbr.filter((one) => !isWordInSmallLetters(one));
    known = [...concept.plan, ...short].map((phrase) => soughtPhrase(tokenize(phrase)));
    ofConcepts.set(concept.id, known);
  }
  return known;
}

function beginningsOf(all: readonly SoughtPhrase[]): readonly Beginning[] {
  const byFirst = new Map<string, { first: SoughtWord; seconds: SoughtWord[]; alone: boolean }>();
  for (const { words } of all) {
    for (const [i, first] of words.entries()) {
      const second = words[i + 1];
      if (!second && words.length > 1) continue;
      const beginning = byFirst.get(first.folded) ?? { first, seconds: [], alone: false };
      byFirst.set(first.folded, beginning);
      if (!second) beginning.alone = true;
      else if (!beginning.seconds.some((one) => one.folded === second.folded)) beginning.seconds.push(second);
    }
  }
  return [...byFirst.values()];
}

/** Words of the insurances and benefits themselves. */
const CHANGING = /^(?:hiem|bhxh|cap)$/u;
/** What only tells which kind: "bảo hiểm xã hội tự nguyện" is "tự nguyện" all the same. */
const KIND = /^(?:tu nguyen|bat buoc|mot lan|hang thang|toan dan)$/u;

function soughtPhrase(tokens: readonly Token[]): SoughtPhrase {
  const key = tokens.map((token) => token.exact).join(' ');
  let known = phrases.get(key);
  if (!known) {
    known = {
      words: tokens.map(({ exact, folded }) => ({ exact, folded, number: undefined })),
      changing: tokens.some((token) => CHANGING.test(token.folded)) || KIND.test(foldedWords(tokens)),
      parts: partsOf(tokens),
    };
    // Typed words may be anything.
    if (phrases.size >= MOST_PHRASES) phrases.clear();
    phrases.set(key, known);
  }
  return known;
}

/** The concepts and compounds within a phrase, none overlapping, the whole phrase left out. */
function partsOf(phrase: readonly Token[]): SoughtPart[] {
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
  if (taken.length === 1 && !onlyCounts(phrase, taken[0]!)) return [];
  return taken.map(({ from, to, concept }) => ({
    phrase: soughtPhrase(phrase.slice(from, to)),
    ...(concept ? { concept } : {}),
  }));
}

/** Words of counting around the thing counted: "số căn nhà ở xã hội". */
const COUNTING = new Set(['so', 'can', 'ho', 'muc', 'nguoi', 'duoc', 'tong', 'cac']);

function onlyCounts(phrase: readonly Token[], part: { from: number; to: number }): boolean {
  // Behind the thing "số" says which kind: "kinh tế số" is no "kinh tế".
  if (phrase.slice(part.to).some((token) => token.folded === 'so')) return false;
  const rest = phrase.filter((_, i) => i < part.from || i >= part.to);
  // "Nhà ở xã hội" is no "nhà ở": a kind of the thing is another thing.
  const light = compoundMatcher()
    .match(rest)
    .filter((match) => match.value.light && match.value.word !== 'xã hội');
  return rest.every((token, i) => COUNTING.has(token.folded) || light.some((match) => match.from <= i && i < match.to));
}
