import { type Token, tokenize } from '../text/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';
import type { Lexicon } from './lexicon.ts';
import { findOneSlipAway, indexBySlips, type SlipIndex } from './slip-index.ts';

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

interface Names {
  /** Every name without marks, with what it names and how it is written. */
  written: Map<string, { name: string; ids: Set<string> }>;
  slips: SlipIndex;
  mostTokens: number;
}

let names: Names | undefined;

/**
 * Names of places and bodies typed with one slip, a lost space or one too many included. A name typed right is never
 * among them, whatever other name is near. Only words that nobody writes, or that stand beside nothing that they are written
 * beside, are taken for slips.
 */
export function findMisspeltNames(tokens: readonly Token[], lexicon: Lexicon): MisspeltName[] {
  const doubtful = tokens.map((token, i) => isDoubtful(token, tokens[i - 1], tokens[i + 1], lexicon));
  if (!doubtful.some((one) => one !== 'no')) return [];
  names ??= collectNames();
  const taken = findWrittenNames(names, tokens);
  const found: MisspeltName[] = [];
  for (let from = 0; from < tokens.length; ) {
    const one = readName(names, tokens, doubtful, taken, from);
    if (one) found.push(one);
    from = one?.to ?? from + 1;
  }
  return found;
}

type Doubt = 'no' | 'unwritten' | 'unfitting';

function isDoubtful(token: Token, before: Token | undefined, after: Token | undefined, lexicon: Lexicon): Doubt {
  if (!/^\p{L}+$/u.test(token.text)) return 'no';
  if (!lexicon.knows(token.folded)) return 'unwritten';
  if (lexicon.asks(token.folded)) return 'no';
  const fits = lexicon.neighbours(before?.folded, token.folded) || lexicon.neighbours(token.folded, after?.folded);
  return fits ? 'no' : 'unfitting';
}

function readName(
  known: Names,
  tokens: readonly Token[],
  doubtful: readonly Doubt[],
  taken: readonly boolean[],
  from: number,
): MisspeltName | undefined {
  for (let to = Math.min(tokens.length, from + Math.min(MOST_TOKENS, known.mostTokens)); to > from; to--) {
    const window = doubtful.slice(from, to);
    if (window.every((one) => one === 'no') || taken.slice(from, to).includes(true)) continue;
    const typed = tokens
      .slice(from, to)
      .map((token) => token.folded)
      .join(' ');
    if (typed.length < SHORTEST - 1 || known.written.has(typed)) continue;
    const near = findOneSlipAway(known.slips, typed).filter(
      (name) => name.length >= SHORTEST && hasMarksOf(known.written.get(name)!.name, tokens.slice(from, to)),
    );
    if (near.length === 0) continue;
    const ids = new Set(near.flatMap((name) => [...known.written.get(name)!.ids]));
    // Two names of one place or body are no choice.
    const shared = near.every((name) => [...known.written.get(name)!.ids].some((id) => hasAll(known, near, id)));
    if (ids.size > 1 && !shared) {
      if (!window.includes('unwritten')) continue;
      return { from, to, names: near.map((name) => known.written.get(name)!.name) };
    }
    return { from, to, names: [known.written.get(near[0]!)!.name] };
  }
  return undefined;
}

/** True where a name has all the marks that were typed: other marks are other words than one slip makes. */
function hasMarksOf(name: string, typed: readonly Token[]): boolean {
  const left = marksOf(tokenize(name));
  return marksOf(typed).every((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function marksOf(tokens: readonly Token[]): string[] {
  const text = tokens.map((token) => token.exact).join(' ');
  return text.replace(/đ/gu, 'd\u0335').normalize('NFD').match(/\p{M}/gu) ?? [];
}

/** Which tokens stand in a name of several words that was typed right. */
function findWrittenNames(known: Names, tokens: readonly Token[]): boolean[] {
  const taken = tokens.map(() => false);
  for (let from = 0; from < tokens.length; from++) {
    let typed = tokens[from]!.folded;
    for (let to = from + 1; to < Math.min(tokens.length, from + MOST_TOKENS); to++) {
      typed += ` ${tokens[to]!.folded}`;
      if (known.written.has(typed)) taken.fill(true, from, to + 1);
    }
  }
  return taken;
}

function hasAll(known: Names, near: readonly string[], id: string): boolean {
  return near.every((name) => known.written.get(name)!.ids.has(id));
}

function collectNames(): Names {
  const { places, agencies } = loadVocabulary();
  const written: Names['written'] = new Map();
  const add = (name: string, id: string) => {
    const words = tokenize(name).map((token) => token.folded);
    if (words.length < 2) return;
    const key = words.join(' ');
    const known = written.get(key);
    if (known) known.ids.add(id);
    else written.set(key, { name, ids: new Set([id]) });
  };
  for (const place of places) for (const name of [place.name, ...place.aliases, ...place.towns]) add(name, place.id);
  for (const agency of agencies)
    for (const name of [agency.name, ...agency.aliases, ...agency.en]) add(name, agency.id);
  const mostTokens = Math.max(...[...written.keys()].map((key) => key.split(' ').length)) + 1;
  return { written, slips: indexBySlips(written.keys()), mostTokens };
}
