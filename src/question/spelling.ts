import { type Token, tokenize } from '../text/index.ts';
import { loadVocabulary } from '../vocabulary/index.ts';

/** What is known of written words: how often each unmarked syllable stands in the corpus, and which follow each other. */
export interface KnownWords {
  /** Number of passages in which a folded syllable stands, 0 for words of the vocabulary only; undefined for unknown ones. */
  count(folded: string): number | undefined;
  /** True when a word is written somewhere with just these marks. */
  spells(exact: string): boolean;
  /** True when two folded syllables stand side by side somewhere. */
  neighbours(first: string, second: string): boolean;
  /** All known folded syllables. */
  words(): Iterable<string>;
}

/** Spells abbreviations out and mends words that nobody writes, by one letter, where the neighbours agree. */
export function correctTyping(
  tokens: readonly Token[],
  known: KnownWords,
): { tokens: Token[]; corrections: [string, string][] } {
  const corrections: [string, string][] = [];
  const shouting = tokens.every((token) => token.text === token.text.toUpperCase());
  const expanded = tokens.flatMap((token) => {
    const long = officialExpansion(token, known, shouting) ?? chatExpansion(token, known);
    return long ? tokenize(long).map((word) => ({ ...word, start: token.start, end: token.end })) : [token];
  });
  const mended = expanded.map((token, i) => {
    // Marks that no word has ("hiễm") say nothing: the word is read without them.
    if (token.exact !== token.folded && !known.spells(token.exact) && known.count(token.folded) !== undefined) {
      return { ...token, exact: token.folded };
    }
    const better = mend(token, expanded[i - 1], expanded[i + 1], known);
    if (!better) return token;
    corrections.push([token.text, better]);
    return { ...token, text: better, exact: better, folded: better };
  });
  return { tokens: mended, corrections };
}

let official: Map<string, string> | undefined;
let chat: Map<string, string> | undefined;

/** In small letters an abbreviation is read only where it is no known word ("te" is not "TE"). */
function officialExpansion(token: Token, known: KnownWords, shouting: boolean): string | undefined {
  official ??= abbreviationsOf('official');
  const capital = !shouting && token.text.length > 1 && token.text === token.text.toUpperCase();
  if (!capital && (known.count(token.folded) ?? 0) > 0 && token.folded.length <= 3) return undefined;
  return official.get(token.text.toLowerCase().normalize('NFC'));
}

/** Chat spellings are read only where they are no known word. */
function chatExpansion(token: Token, known: KnownWords): string | undefined {
  chat ??= abbreviationsOf('chat');
  if (token.text !== token.text.toLowerCase()) return undefined;
  if (known.count(token.folded) !== undefined && token.folded.length > 2) return undefined;
  return chat.get(token.text.toLowerCase().normalize('NFC'));
}

function abbreviationsOf(kind: 'official' | 'chat'): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of loadVocabulary().abbreviations) {
    if (row.kind !== kind || (kind === 'official' && row.ambiguous.length > 0)) continue;
    for (const short of [row.short, ...row.also]) if (!/\s/.test(short)) map.set(short.toLowerCase(), row.long);
  }
  return map;
}

/** The known syllable one slip away that fits best between its neighbours; undefined where the word is fine or nothing fits. */
function mend(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  known: KnownWords,
): string | undefined {
  if (token.folded.length < 3 || !/^\p{L}+$/u.test(token.folded) || known.count(token.folded) !== undefined)
    return undefined;
  let best: { word: string; score: number } | undefined;
  for (const word of known.words()) {
    if (Math.abs(word.length - token.folded.length) > 1 || !isOneSlipAway(token.folded, word)) continue;
    const fits =
      (before && known.neighbours(before.folded, word) ? 1 : 0) +
      (after && known.neighbours(word, after.folded) ? 1 : 0);
    const score =
      fits * 100 +
      Math.log1p(known.count(word) ?? 0) +
      (word[0] === token.folded[0] ? 3 : 0) +
      (isSwap(token.folded, word) ? 3 : 0);
    if (!best || score > best.score) best = { word, score };
  }
  // A syllable that could be a word is only read as another where both neighbours say so.
  return best && best.score >= (isSyllable(token.folded) ? 200 : 100) ? best.word : undefined;
}

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?';
const RIME =
  '(?:oa(?:c|ch|i|n|ng|nh|p|t|y)?|oe[not]?|uy(?:a|ch|en|et|nh|t|u)?|uye[nt]|ua(?:n|ng|t|y)?|ue(?:ch|nh)?|uo(?:c|i|m|n|ng|p|t|u)?|ie(?:c|m|n|ng|p|t|u)?|ye[mntu]|a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|e(?:c|ch|m|n|ng|nh|o|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?|o(?:c|i|m|n|ng|p|t)?|u(?:a|c|i|m|n|ng|p|t|u)?|y)';
const SYLLABLE = new RegExp(`^${ONSET}${RIME}$`, 'u');

/** True for a folded word that is spelt like a Vietnamese syllable. */
function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** True when two letters have changed places, the commonest slip. */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** True when one wrong, missing, doubled or swapped letter turns `a` into `b`. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length === b.length) {
    const at = [...a].findIndex((letter, i) => letter !== b[i]);
    if (a.slice(at + 1) === b.slice(at + 1)) return true;
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}
