import { isSyllable, type Token } from '../text/index.ts';
import { isShortForm } from './abbreviations.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mend } from './spelling.ts';

/** Letters of the shortest run of words that is parted. */
const SHORTEST_JOINED = 4;
/** Letters of the longest syllable ("nghiêng"). */
const LONGEST_SYLLABLE = 7;

/** Puts back a space that was lost between words and takes out one that broke a word, where the neighbours agree. */
export function mendSpaces(tokens: readonly Token[], lexicon: Lexicon): Mend[] {
  const mends: Mend[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mend = joinPieces(tokens, at, lexicon) ?? partRun(tokens, at, lexicon);
    if (mend) mends.push(mend);
    at = mend?.to ?? at + 1;
  }
  return mends;
}

/** "gia ng": two pieces of one word, of which one is none, or which stand beside nothing that they are written beside. */
function joinPieces(tokens: readonly Token[], at: number, lexicon: Lexicon): Mend | undefined {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (!second || !isWord(first) || !isWord(second) || second.start - first.end !== 1) return undefined;
  const joined = first.folded + second.folded;
  const exact = (first.exact + second.exact).normalize('NFC');
  if (!isSyllable(joined) || !lexicon.knows(joined)) return undefined;
  const marked = exact !== joined;
  if (marked && !lexicon.spells(exact)) return undefined;
  const [before, after] = [tokens[at - 1]?.folded, tokens[at + 2]?.folded];
  const fits = Number(lexicon.neighbours(before, joined)) + Number(lexicon.neighbours(joined, after));
  const broken = [first, second].some((one) => !isSyllable(one.folded) || !lexicon.writes(one));
  const together = lexicon.neighbours(first.folded, second.folded);
  const loose = !together && !lexicon.neighbours(before, first.folded) && !lexicon.neighbours(second.folded, after);
  const surely = broken && fits > 0 && (!together || !isSyllable(first.folded) || !isSyllable(second.folded));
  // "huy ện": the second piece is no word at all.
  const remains = marked && second.exact !== second.folded && !lexicon.writes(second);
  // "phố i hợp": a letter by itself, where the word joined makes a phrase with its neighbour.
  const phrase = Math.max(lexicon.bond(before, joined), lexicon.bond(joined, after)) > 1;
  const stray = loose && phrase && (first.folded.length === 1 || second.folded.length === 1);
  if (!(surely || remains || stray || (loose && fits === 2))) return undefined;
  return { from: at, to: at + 2, text: marked ? exact : joined };
}

/** "nhaở", "giaBHXH", "baohiemyte": words that were run together. */
function partRun(tokens: readonly Token[], at: number, lexicon: Lexicon): Mend | undefined {
  const token = tokens[at]!;
  const cased = /^([\p{L}\p{M}]*\p{Ll}\p{M}*)(\p{Lu}[\p{L}\p{M}]+)$/u.exec(token.text);
  if (cased && !lexicon.writes(token)) return { from: at, to: at + 1, text: `${cased[1]} ${cased[2]}` };
  const letters = token.exact.normalize('NFC');
  if (
    !isWord(token) ||
    letters.length < (isSyllable(token.folded) ? SHORTEST_JOINED : SHORTEST_JOINED - 1) ||
    letters.length !== token.folded.length ||
    lexicon.writes(token) ||
    isShortForm(token.text)
  )
    return undefined;
  const [before, after] = [tokens[at - 1]?.folded, tokens[at + 1]?.folded];
  const cuts = partInTwo(letters, token.folded, before, after, lexicon) ?? partInMany(letters, token.folded, lexicon);
  if (!cuts) return undefined;
  const text = token.text.normalize('NFC');
  const source = text.length === letters.length ? text : letters;
  return { from: at, to: at + 1, text: cuts.map((cut, i) => source.slice(cut, cuts[i + 1])).join(' ') };
}

/** Where each of two words is written, and two of three pairs of neighbours are. */
function partInTwo(
  letters: string,
  folded: string,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
): number[] | undefined {
  const impossible = isSyllable(folded) ? 0 : 1;
  const ranked: { cut: number; pairs: number; bonds: number }[] = [];
  for (let cut = 1; cut < folded.length; cut++) {
    const [first, second] = [keyOf(folded.slice(0, cut)), keyOf(folded.slice(cut))];
    if (!isPart(keyOf(letters.slice(0, cut)), first, lexicon) || !isPart(keyOf(letters.slice(cut)), second, lexicon))
      continue;
    const bonds = [lexicon.bond(before, first), lexicon.bond(first, second), lexicon.bond(second, after)];
    // A short form is written beside nothing.
    const short = isShortForm(first) || isShortForm(second) ? 1 : 0;
    ranked.push({
      cut,
      pairs: bonds.filter((one) => one > 0).length + short,
      bonds: bonds.reduce((sum, one) => sum + one, 0) + short,
    });
  }
  ranked.sort((a, b) => b.pairs - a.pairs || b.bonds - a.bonds);
  const [best, next] = ranked;
  if (!best || best.pairs + impossible < 2 || best.pairs === 0) return undefined;
  if (next && next.pairs === best.pairs && next.bonds === best.bonds) return undefined;
  return [0, best.cut];
}

/** Three words and more, each written beside the next, in one way only. */
function partInMany(letters: string, folded: string, lexicon: Lexicon): number[] | undefined {
  const ways: number[][] = [];
  const walk = (start: number, cuts: number[]) => {
    if (ways.length > 4) return;
    const last = cuts.length > 0 ? folded.slice(cuts.at(-1), start) : undefined;
    for (let end = start + 1; end <= Math.min(folded.length, start + LONGEST_SYLLABLE); end++) {
      const word = folded.slice(start, end);
      if (!isPart(letters.slice(start, end), word, lexicon)) continue;
      if (last !== undefined && !lexicon.neighbours(last, word)) continue;
      if (end < folded.length) walk(end, [...cuts, start]);
      else if (cuts.length >= 2) ways.push([...cuts, start]);
    }
  };
  walk(0, []);
  ways.sort((a, b) => a.length - b.length);
  return ways.length > 0 && ways[1]?.length !== ways[0]!.length ? ways[0] : undefined;
}

function isPart(letters: string, folded: string, lexicon: Lexicon): boolean {
  if (letters.length >= SHORTEST_JOINED && isShortForm(letters)) return true;
  if (!isSyllable(folded)) return false;
  return letters === folded ? lexicon.knows(folded) : lexicon.spells(letters);
}

/** A piece as tokens are folded: "ty" is "ti". */
function keyOf(piece: string): string {
  return piece.replace(/^([hklmst])y$/u, '$1i');
}

function isWord(token: Token): boolean {
  return /^[\p{L}\p{M}]+$/u.test(token.text);
}
