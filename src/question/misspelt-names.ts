import { foldMarks, isSyllable, type Token, tokenize } from '../text/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import type { Lexicon } from './lexicon.ts';
import { findOneSlipAway, indexBySlips, type SlipIndex } from './slip-index.ts';
import { mendOne } from './spelling.ts';
import { keepsMarks } from './typed-marks.ts';

/** A name typed with a slip: the tokens from `from` to before `to`, and the names that they may be. */
export interface MisspeltName {
  from: number;
  to: number;
  /** As written; more than one where the slip is equally near names of several places or bodies. */
  names: string[];
}

/** Letters and spaces of the shortest name that is mended as a whole. */
const SHORTEST = 6;
/** Tokens of the longest name looked for. */
const MOST_TOKENS = 9;

/** Words of a name that one slip may spoil. */
const SPOILT = 2;
/** Words after which a place is named. */
const PLACE_WORD = /^(?:tinh|o|tai|tp)$/u;

/** What no name runs over; bodies have commas in theirs. */
const STOP = /[.:;?!()→“”"\n%/<>=]/u;

type NameKind = 'place' | 'town' | 'body';

interface Names {
  /** Every name without marks, with what it names and how it is written. */
  written: Map<string, { name: string; exact: string; kind: NameKind; ids: Set<string> }>;
  slips: SlipIndex;
  /** Every word of a name. */
  words: Set<string>;
  mostTokens: number;
}

let names: Names | undefined;

/**
 * Names of places and bodies typed with one slip, a lost space or one too many included. A name typed right is never
 * among them, whatever other name is near. Only words that nobody writes, or that do not stand beside each other anywhere, are
 * taken for slips, and only where they cannot be ordinary words with a slip.
 */
export function findMisspeltNames(text: string, tokens: readonly Token[], lexicon: Lexicon): MisspeltName[] {
  if (!isAnyDoubtful(tokens, lexicon)) return [];
  names ??= collectNames();
  const taken = findWrittenNames(names, tokens);
  const found: MisspeltName[] = [];
  for (let from = 0; from < tokens.length; ) {
    const one = readName(names, tokens, lexicon, taken, from);
    const typed = one && text.slice(tokens[from]!.start, tokens[one.to - 1]!.end);
    const name = one && !STOP.test(typed!) && (!typed!.includes(',') || one.names[0]!.includes(','));
    if (name) found.push(one);
    from = name ? one.to : from + 1;
  }
  return found;
}

/** A cheap look before names are compared. */
function isAnyDoubtful(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(
    (token, i) =>
      /\p{L}/u.test(token.text) &&
      (!lexicon.writes(token) || (i > 0 && !lexicon.neighbours(tokens[i - 1]!.folded, token.folded))),
  );
}

function readName(
  known: Names,
  tokens: readonly Token[],
  lexicon: Lexicon,
  taken: readonly boolean[],
  from: number,
): MisspeltName | undefined {
  for (let to = Math.min(tokens.length, from + Math.min(MOST_TOKENS, known.mostTokens)); to > from; to--) {
    if (taken.slice(from, to).includes(true)) continue;
    const window = tokens.slice(from, to);
    if (!window.every((token) => /^\p{L}[\p{L}&-]*$/u.test(token.text))) continue;
    if (window.length !== 2 && window.every((token) => lexicon.writes(token))) continue;
    // One slip spoils one word, a space too many makes two of one.
    if (window.filter((token) => !known.words.has(token.folded)).length > SPOILT) continue;
    const typed = window.map((token) => token.folded).join(' ');
    const marked = window.map((token) => token.exact).join(' ');
    if (typed.length < SHORTEST - 1) continue;
    // "Hậ Giang" has the letters of Hà Giang, but not its marks.
    const written = known.written.get(typed);
    if (written && (keepsMarks(written.exact, marked) || window.every((token) => lexicon.writes(token)))) continue;
    const candidates = findOneSlipAway(known.slips, typed).filter(
      (name) => name.length >= SHORTEST && keepsMarks(known.written.get(name)!.exact, marked),
    );
    const words = new Set(candidates.flatMap((name) => name.split(' ')));
    const near = candidates.filter((name) => isLikely(words, known.written.get(name)!.kind, tokens, from, to, lexicon));
    if (near.length === 0) continue;
    const ids = new Set(near.flatMap((name) => [...known.written.get(name)!.ids]));
    // Two names of one place or body are no choice.
    const shared = near.every((name) => [...known.written.get(name)!.ids].some((id) => hasAll(known, near, id)));
    const read = ids.size > 1 && !shared ? near : near.slice(0, 1);
    return { from, to, names: read.map((name) => known.written.get(name)!.name) };
  }
  return undefined;
}

/** True where the words that differ from those of the names near cannot well be meant as they stand, nor as other words with a slip. */
function isLikely(
  words: ReadonlySet<string>,
  kind: NameKind,
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const window = tokens.slice(from, to);
  const differing = window.flatMap((token, i) => (words.has(token.folded) ? [] : [from + i]));
  const foldedAt = (at: number) => tokens[at]?.folded;
  const afterPlaceWord = from > 0 && PLACE_WORD.test(foldedAt(from - 1)!);
  if (kind === 'town' && !afterPlaceWord) return false;
  const otherwise = differing.some((at) => {
    const [before, after] = [foldedAt(at - 1), foldedAt(at + 1)];
    const word = mendOne(tokens[at]!, before, after, lexicon);
    const folded = word === undefined ? undefined : foldMarks(word);
    if (folded === undefined || words.has(folded)) return false;
    const inside =
      (at === from || lexicon.bond(before, folded) > 0) && (at === to - 1 || lexicon.bond(folded, after) > 0);
    return inside && Math.max(lexicon.bond(before, folded), lexicon.bond(folded, after)) > 1;
  });
  if (otherwise) return false;
  if (window.some((token) => !lexicon.writes(token))) return true;
  if (kind !== 'place' || window.length !== 2) return false;
  // Two written words: only where a place is due, or where nothing binds them to each other or to what stands around.
  const bond = lexicon.bond(window[0]!.folded, window[1]!.folded);
  if (afterPlaceWord || (from === 0 && bond <= 1)) return true;
  const capital = window.every((token) => /^\p{Lu}\p{Ll}/u.test(token.text));
  const bound = differing.some(
    (at) =>
      lexicon.asks(foldedAt(at)!) ||
      (at === from && lexicon.bond(foldedAt(at - 1), foldedAt(at)) > 1) ||
      (at === to - 1 && lexicon.bond(foldedAt(at), foldedAt(at + 1)) > 1),
  );
  return bond < 1 && (capital || !bound);
}

/** Which tokens stand in a name of several words that was typed right: they are no short forms of chats. */
export function markWrittenNames(tokens: readonly Token[]): boolean[] {
  names ??= collectNames();
  return findWrittenNames(names, tokens);
}

/** Which tokens stand in a name of several words that was typed right. */
function findWrittenNames(known: Names, tokens: readonly Token[]): boolean[] {
  const taken = tokens.map(() => false);
  for (let from = 0; from < tokens.length; from++) {
    let typed = tokens[from]!.folded;
    for (let to = from + 1; to < Math.min(tokens.length, from + known.mostTokens); to++) {
      typed += ` ${tokens[to]!.folded}`;
      const written = known.written.get(typed);
      const marked = tokens.slice(from, to + 1).map((token) => token.exact);
      if (written && keepsMarks(written.exact, marked.join(' '))) taken.fill(true, from, to + 1);
    }
  }
  return taken;
}

/** True where a word makes a place's name of what stands beside it: names are only read as a whole. */
export function makesPlaceName(before: string | undefined, word: string, after: string | undefined): boolean {
  names ??= collectNames();
  return [`${before} ${word}`, `${word} ${after}`].some(
    (name) => (names!.written.get(name)?.kind ?? 'body') !== 'body',
  );
}

function hasAll(known: Names, near: readonly string[], id: string): boolean {
  return near.every((name) => known.written.get(name)!.ids.has(id));
}

function collectNames(): Names {
  const { places, agencies } = loadVocabulary();
  const written: Names['written'] = new Map();
  const add = (name: string, kind: NameKind, id: string) => {
    const words = tokenize(name);
    if (words.length < 2) return;
    const key = words.map((token) => token.folded).join(' ');
    const exact = words.map((token) => token.exact).join(' ');
    const known = written.get(key);
    if (known) {
      known.ids.add(id);
      if (kind === 'place') known.kind = kind;
    } else written.set(key, { name, exact, kind, ids: new Set([id]) });
  };
  for (const place of places) {
    for (const name of [place.name, ...place.aliases]) add(name, 'place', place.id);
    for (const name of place.towns) add(name, 'town', place.id);
  }
  for (const agency of agencies)
    for (const name of [agency.name, ...agency.aliases, ...agency.en]) add(name, 'body', agency.id);
  const mostTokens = Math.max(...[...written.keys()].map((key) => key.split(' ').length)) + 1;
  const words = new Set([...written.keys()].flatMap((key) => key.split(' ')));
  // Short forms lie too close together to be mended: "BTG Tỉnh ủy" is not "BTV Tỉnh ủy".
  const whole = [...written.keys()].filter((key) => key.split(' ').every(isSyllable));
  return { written, slips: indexBySlips(whole), words, mostTokens };
}
