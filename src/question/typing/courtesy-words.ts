import { foldText } from '../../text/index.ts';
import { type CourtesyRow, loadVocabulary } from '../../vocabulary/index.ts';
import { knownPhrases, type PhraseNode } from './known-phrases.ts';

/** The phrases of some kinds as they are written. */
export function phrasesOf(...kinds: CourtesyRow['kind'][]): readonly string[] {
  return loadVocabulary().courtesy.flatMap(({ kind, phrases }) => (kinds.includes(kind) ? phrases : []));
}

/** The phrases of some kinds without their marks as one choice of a pattern, longer ones first. */
export function oneOf(...kinds: CourtesyRow['kind'][]): string {
  const folded = new Set(phrasesOf(...kinds).map(foldText));
  return `(?:${[...folded].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The words with which a message may begin that turns to somebody: each phrase's first, without its marks, and those given. */
export function firstWordsOf(kinds: readonly CourtesyRow['kind'][], others: readonly string[]): ReadonlySet<string> {
  return new Set([...phrasesOf(...kinds).map((phrase) => firstWord(foldText(phrase))), ...others]);
}

/** The first word of folded text; empty where it begins otherwise. */
export function firstWord(folded: string): string {
  return /^[\p{L}']+/u.exec(folded)?.[0] ?? '';
}

/** The choice that `oneOf` gives without those that begin a longer phrase: "hỏi kế hoạch", "hỏi tham nhũng" and "thông tin truyền thông". */
export function oneAlone(...kinds: CourtesyRow['kind'][]): string {
  return `(?:${phrasesOf(...kinds)
    .map((phrase) => alone(foldText(phrase)))
    .join('|')})`;
}

/** A pattern for folded words unless they begin a phrase of the vocabulary. */
export function alone(phrase: string): string {
  let node: PhraseNode | undefined = knownPhrases().root;
  for (const word of phrase.split(' ')) node = node?.next.get(word);
  const going = [...(node?.next.keys() ?? [])].filter((next) => /^\p{L}+$/u.test(next));
  return going.length > 0 ? `${phrase}(?! (?:${going.join('|')})(?![\\p{L}\\d]))` : phrase;
}
