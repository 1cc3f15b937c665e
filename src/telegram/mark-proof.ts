import type { Span } from './message-layout.ts';

/** Fewest words that a quotation must share with a claim for them to be marked; a number is marked alone. */
const SHORTEST_RUN = 3;

/** Words that may stand between two marked stretches without parting them. */
const BRIDGED = /^[\s,;:–-]*$/u;

/**
 * A quotation with the words in bold that prove what is claimed: every run of words that stands in a claim too, where it
 * has three words or more, is a name of two, or holds a number. A quotation that is claimed as a whole needs no marks.
 */
export function markProof(quote: string, claims: readonly string[]): Span[] {
  const words = wordsOf(quote);
  const claimed = claims.map((claim) => wordsOf(claim).map((word) => word.key));
  const marked: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.max(0, ...claimed.map((claim) => longestRun(words, at, claim)));
    const run = words.slice(at, at + length);
    if (isTelling(run)) {
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      const last = marked.at(-1);
      if (last && BRIDGED.test(quote.slice(last.end, start))) last.end = end;
      else marked.push({ start, end });
    }
    at += Math.max(1, isTelling(run) ? length : 1);
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
    opens: /:\s*$/u.test(text.slice(0, match.index)),
  }));
}

function longestRun(words: readonly Word[], at: number, claim: readonly string[]): number {
  let longest = 0;
  for (let from = 0; from < claim.length; from += 1) {
    let length = 0;
    while (
      words[at + length]?.key !== undefined &&
      words[at + length]!.key === claim[from + length] &&
      !(length > 0 && words[at + length]!.opens)
    )
      length += 1;
    longest = Math.max(longest, length);
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
