import type { Span } from './message-layout.ts';

/** Fewest words that a quotation must share with a claim for them to be marked; a number is marked alone. */
const SHORTEST_RUN = 3;

/** Words of a quotation and of the claims that are compared; real answers have fewer. */
const MOST_WORDS = 800;

/** Words that may stand between two marked stretches without parting them. */
const BRIDGED = /^[\s,;:–-]*$/u;

/**
 * A quotation with the words in bold that prove what is claimed: every run of words that stands in a claim too, where it
 * has three words or more, is a name of two, or holds a number. A quotation that is claimed as a whole needs no marks.
 */
export function markProof(quote: string, claims: readonly string[]): Span[] {
  const words = wordsOf(quote).slice(0, MOST_WORDS);
  const runs = longestRuns(
    words,
    claims.flatMap((claim) => [...wordsOf(claim).map((word) => word.key), '']),
  );
  const marked: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const run = words.slice(at, at + runs[at]!);
    if (!isTelling(run)) {
      at += 1;
      continue;
    }
    const [start, end] = [run[0]!.start, run.at(-1)!.end];
    const last = marked.at(-1);
    if (last && BRIDGED.test(quote.slice(last.end, start))) last.end = end;
    else marked.push({ start, end });
    at += run.length;
  }
  const covered = marked.reduce((sum, { start, end }) => sum + end - start, 0);
  if (covered >= quote.trim().length - 2) return [{ text: quote, style: 'plain' }];
  return sliceMarked(quote, marked);
}

/** The text in stretches: those given in bold, those between them plain. */
export function sliceMarked(text: string, marked: readonly { start: number; end: number }[]): Span[] {
  const spans: Span[] = [];
  let position = 0;
  for (const { start, end } of marked) {
    spans.push({ text: text.slice(position, start), style: 'plain' }, { text: text.slice(start, end), style: 'bold' });
    position = end;
  }
  spans.push({ text: text.slice(position), style: 'plain' });
  return spans.filter((span) => span.text !== '');
}

interface Word {
  key: string;
  start: number;
  end: number;
  isNumber: boolean;
  isName: boolean;
  /** A colon stands before it: what it is said of ("Cơ quan phối hợp:") is no part of what is said. */
  opens: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,/-]\p{N}+)*%?/gu)].map((match) => ({
    key: match[0].normalize('NFC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    isNumber: /\p{N}/u.test(match[0]),
    isName: /^\p{Lu}/u.test(match[0]),
    opens: /:\s*$/u.test(text.slice(Math.max(0, match.index - 4), match.index)),
  }));
}

/** For each word, how many words from it on stand in the claims in the same order. */
function longestRuns(words: readonly Word[], claimed: readonly string[]): number[] {
  const claim = claimed.slice(0, MOST_WORDS);
  const longest = words.map(() => 0);
  let after = new Uint16Array(claim.length + 1);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const row = new Uint16Array(claim.length + 1);
    const ends = words[at + 1]?.opens ?? true;
    for (let from = 0; from < claim.length; from += 1) {
      if (claim[from] !== words[at]!.key) continue;
      row[from] = 1 + (ends ? 0 : after[from + 1]!);
      longest[at] = Math.max(longest[at]!, row[from]!);
    }
    after = row;
  }
  return longest;
}

function isTelling(run: readonly Word[]): boolean {
  return (
    run.length >= SHORTEST_RUN ||
    run.some((word) => word.isNumber) ||
    (run.length === 2 && run.every((word) => word.isName))
  );
}
