import { foldText } from '../../text/index.ts';
import { type CourtesyRow, loadVocabulary } from '../../vocabulary/index.ts';
import { knownPhrases, type PhraseNode } from './known-phrases.ts';

/** The phrases of a kind as they are written. */
export function phrasesOf(kind: CourtesyRow['kind']): readonly string[] {
  return loadVocabulary().courtesy.flatMap((row) => (row.kind === kind ? row.phrases : []));
}

/** The phrases of some kinds without their marks as one choice of a pattern, longer ones first. */
export function oneOf(...kinds: CourtesyRow['kind'][]): string {
  const rows = loadVocabulary().courtesy.filter(({ kind }) => kinds.includes(kind));
  const folded = new Set(rows.flatMap(({ phrases }) => phrases.map((phrase) => foldText(phrase))));
  return `(?:${[...folded].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The words with which a message may begin that turns to somebody: each phrase's first, without its marks, and those given. */
export function firstWordsOf(kinds: readonly CourtesyRow['kind'][], others: readonly string[]): ReadonlySet<string> {
  const rows = loadVocabulary().courtesy.filter(({ kind }) => kinds.includes(kind));
  return new Set([...rows.flatMap(({ phrases }) => phrases.map((phrase) => firstWord(foldText(phrase)))), ...others]);
}

/** The first word of folded text; empty where it begins otherwise. */
export function firstWord(folded: string): string {
  return /^[\p{L}']+/u.exec(folded)?.[0] ?? '';
}

/** The choice that `oneOf` gives without those that begin a longer phrase: "hỏi kế hoạch", "hỏi tham nhũng" and "thông tin truyền thông". */
export function oneAlone(...kinds: CourtesyRow['kind'][]): string {
  const rows = loadVocabulary().courtesy.filter(({ kind }) => kinds.includes(kind));
  return `(?:${rows.flatMap(({ phrases }) => phrases.map((phrase) => alone(foldText(phrase)))).join('|')})`;
}

/** A pattern for folded words unless they begin a phrase of the vocabulary. */
export function alone(phrase: string): string {
  let node: PhraseNode | undefined = knownPhrases().root;
  for (const word of phrase.split(' ')) node = node?.next.get(word);
  const going = [...(node?.next.keys() ?? [])].filter((next) => /^\p{L}+$/u.test(next));
  return going.length > 0 ? `${phrase}(?! (?:${going.join('|')})(?![\\p{L}\\d]))` : phrase;
}
