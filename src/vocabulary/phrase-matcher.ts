import { type Token, tokenize, tokenSimilarity } from '../text/index.ts';

/** A phrase of the vocabulary found in a text. */
export interface PhraseMatch<Value> {
  value: Value;
  /** Index of the first token and the one after the last. */
  from: number;
  to: number;
  /** Least likeness of its tokens, see `tokenSimilarity`. */
  likeness: number;
  /** Its words as it is written, by their exact keys. */
  words: readonly string[];
}

/** What is compared of a text's words. */
type MatchedWord = Pick<Token, 'exact' | 'folded' | 'meant'>;

interface Entry<Value> {
  tokens: Token[];
  words: string[];
  value: Value;
  /** Phrases are found in the order in which they were added. */
  order: number;
}

/** The phrases that begin with one word. */
interface Beginning<Value> {
  /** Those of that word alone. */
  alone: Entry<Value>[];
  /** The others by their second word: many begin with "bảo" or "cơ". */
  bySecond: Map<string, Entry<Value>[]>;
}

/** A cheap look before the marks are compared. */
function startsLike(tokens: readonly MatchedWord[], from: number, phrase: Token[]): boolean {
  for (let i = phrase.length - 1; i > 1; i--) if (tokens[from + i]!.folded !== phrase[i]!.folded) return false;
  return true;
}

/** Finds known phrases in texts, longest first, whatever their marks and capitals. */
export class PhraseMatcher<Value> {
  readonly #byFirst = new Map<string, Beginning<Value>>();
  #size = 0;

  /** Adds a phrase; phrases without a letter or digit are left out. */
  add(phrase: string, value: Value): void {
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    const beginning = this.#byFirst.get(tokens[0]!.folded) ?? { alone: [], bySecond: new Map() };
    this.#byFirst.set(tokens[0]!.folded, beginning);
    const entry = { tokens, words: tokens.map((token) => token.exact), value, order: this.#size++ };
    const second = tokens[1]?.folded;
    const same = second === undefined ? beginning.alone : beginning.bySecond.get(second);
    if (same) same.push(entry);
    else beginning.bySecond.set(second!, [entry]);
  }

  /** Every phrase in the tokens, those inside others included, in order of their beginning. */
  matchAll(tokens: readonly MatchedWord[], least = 0.8): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      for (const { tokens: phrase, words, value } of this.#beginningAt(tokens, from)) {
        const to = from + phrase.length;
        if (to > tokens.length) continue;
        if (!startsLike(tokens, from, phrase)) continue;
        let likeness = 1;
        for (let i = 0; i < phrase.length && likeness >= least; i++) {
          likeness = Math.min(likeness, tokenSimilarity(tokens[from + i]!, phrase[i]!));
        }
        if (likeness >= least) matches.push({ value, from, to, likeness, words });
      }
    }
    return matches;
  }

  /** The phrases whose first two words, or only one, stand at a place. */
  #beginningAt(tokens: readonly MatchedWord[], from: number): readonly Entry<Value>[] {
    const beginning = this.#byFirst.get(tokens[from]!.folded);
    if (!beginning) return [];
    const { alone, bySecond } = beginning;
    const next = tokens[from + 1];
    const longer = next && bySecond.get(next.folded);
    if (!longer) return alone;
    return alone.length === 0 ? longer : [...alone, ...longer].sort((a, b) => a.order - b.order);
  }

  /** The phrases that a reader would see: where two overlap, the longer one, then the one closer in spelling. */
  match(tokens: readonly MatchedWord[], least = 0.8): PhraseMatch<Value>[] {
    const ranked = this.matchAll(tokens, least).sort(
      (a, b) => b.to - b.from - (a.to - a.from) || b.likeness - a.likeness || a.from - b.from,
    );
    const taken: PhraseMatch<Value>[] = [];
    for (const match of ranked) {
      if (taken.every((other) => match.to <= other.from || match.from >= other.to)) taken.push(match);
    }
    return taken.sort((a, b) => a.from - b.from);
  }
}
