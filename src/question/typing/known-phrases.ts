import { isSyllable, type Token, tokenize } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';
import { indexBySlips, type SlipIndex } from './slip-index.ts';
import { keepsMarks } from './typed-marks.ts';

/** What a phrase names. */
export interface Named {
  kind: 'place' | 'town' | 'body';
  ids: Set<string>;
}

/** A phrase of several words of the vocabulary. */
export interface KnownPhrase {
  /** As written. */
  written: string;
  /** Its words with their marks, as their exact keys. */
  words: readonly string[];
  /** Which of them may be typed with a slip: short forms lie too close together. */
  spelt: readonly boolean[];
  /** Absent where it is no name. */
  named?: Named;
}

/** The phrases that go on from some words, by the next folded word. */
export interface PhraseNode {
  next: Map<string, PhraseNode>;
  /** The phrases that end here; several where they differ in marks. */
  ends: KnownPhrase[];
}

interface KnownPhrases {
  root: PhraseNode;
  /** The folded words that begin a phrase. */
  firstWords: SlipIndex;
}

/** Letters of the shortest word of another language that may have a slip. */
const SHORTEST_FOREIGN = 4;

let phrases: KnownPhrases | undefined;

/** The names of places and bodies, and the phrases of the thesaurus, as a tree of their words. */
export function knownPhrases(): KnownPhrases {
  if (phrases) return phrases;
  const root: PhraseNode = { next: new Map(), ends: [] };
  const add = (written: string, named?: Named) => {
    const tokens = tokenize(written);
    if (tokens.length < 2) return;
    let node = root;
    for (const { folded } of tokens) {
      let next = node.next.get(folded);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(folded, next);
      }
      node = next;
    }
    const words = tokens.map((token) => token.exact);
    const same = node.ends.find((one) => one.words.every((word, i) => word === words[i]));
    if (!same) node.ends.push({ written, words, spelt: tokens.map(isSpelt), ...(named ? { named } : {}) });
    else if (same.named && named) {
      for (const id of named.ids) same.named.ids.add(id);
      if (named.kind === 'place') same.named.kind = 'place';
    } else if (named) Object.assign(same, { written, named });
  };
  const { places, agencies, concepts, compounds } = loadVocabulary();
  for (const { id, name, aliases, towns } of places) {
    for (const one of [name, ...aliases]) add(one, { kind: 'place', ids: new Set([id]) });
    for (const one of towns) add(one, { kind: 'town', ids: new Set([id]) });
  }
  for (const { id, name, aliases, en } of agencies)
    for (const one of [name, ...aliases, ...en]) add(one, { kind: 'body', ids: new Set([id]) });
  for (const { plan, officer } of concepts) for (const one of [...plan, ...officer]) add(one);
  for (const { word } of compounds) add(word);
  phrases = { root, firstWords: indexBySlips(root.next.keys()) };
  return phrases;
}

function isSpelt({ text, folded }: Token): boolean {
  if (/^\p{Lu}{2,}$/u.test(text)) return false;
  return isSyllable(folded) || (folded.length >= SHORTEST_FOREIGN && /^\p{L}?\p{Ll}+$/u.test(text));
}

/** Which tokens stand in a name of several words that was typed right; with a kind, in a name of that kind. */
export function markWrittenNames(tokens: readonly Token[], kind?: Named['kind']): boolean[] {
  const taken = tokens.map(() => false);
  for (let from = 0; from < tokens.length; from++) {
    let node: PhraseNode | undefined = knownPhrases().root;
    for (let at = from; at < tokens.length; at++) {
      node = node.next.get(tokens[at]!.folded);
      if (!node) break;
      const named = node.ends.some(
        (one) =>
          one.named &&
          (kind ?? one.named.kind) === one.named.kind &&
          one.words.every((word, i) => keepsMarks(word, tokens[from + i]!.exact)),
      );
      if (named) taken.fill(true, from, at + 1);
    }
  }
  return taken;
}
