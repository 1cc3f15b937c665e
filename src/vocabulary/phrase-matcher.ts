import { type Token, tokenize, tokenSimilarity } from '../text/index.ts';

/** A phrase of the vocabulary found in a text. */
export interface PhraseMatch<Value> {
  value: Value;
  /** Index of the first token and the one after the last. */
  from: number;
  to: number;
  /** Least likeness of its tokens, see `tokenSimilarity`. */
  likeness: number;
}

interface Entry<Value> {
  tokens: Token[];
  value: Value;
}

/** A cheap look before the marks are compared. */
function startsLike(tokens: readonly Token[], from: number, phrase: Token[]): boolean {
  for (let i = phrase.length - 1; i > 0; i--) if (tokens[from + i]!.folded !== phrase[i]!.folded) return false;
  return true;
}

/** Finds known phrases in texts, longest first, whatever their marks and capitals. */
export class PhraseMatcher<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>();

  /** Adds a phrase; phrases without a letter or digit are left out. */
  add(phrase: string, value: Value): void {
    const tokens = tokenize(phrase);
    if (tokens.length === 0) return;
    const key = tokens[0]!.folded;
    const entries = this.#byFirst.get(key) ?? [];
    entries.push({ tokens, value });
    this.#byFirst.set(key, entries);
  }

  /** Every phrase in the tokens, those inside others included, in order of their beginning. */
  matchAll(tokens: readonly Token[], least = 0.8): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      for (const entry of this.#byFirst.get(tokens[from]!.folded) ?? []) {
        const to = from + entry.tokens.length;
        if (to > tokens.length) continue;
        if (!startsLike(tokens, from, entry.tokens)) continue;
        let likeness = 1;
        for (let i = 0; i < entry.tokens.length && likeness >= least; i++) {
          likeness = Math.min(likeness, tokenSimilarity(tokens[from + i]!, entry.tokens[i]!));
        }
        if (likeness >= least) matches.push({ value: entry.value, from, to, likeness });
      }
    }
    return matches;
  }

  /** The phrases that a reader would see: where two overlap, the longer one, then the one closer in spelling. */
  match(tokens: readonly Token[], least = 0.8): PhraseMatch<Value>[] {
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
