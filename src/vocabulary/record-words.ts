import { loadVocabulary } from './load.ts';

/** What a word of the list may not stand before: "căn nhà ở" is a house, no "căn nhà". */
type NotBefore = Record<string, string>;

/**
 * The words of one list of `data/record-words.json` as alternatives of a regular expression, the longest first.
 * @param notBefore for a word what may not follow it
 * @throws RangeError for a list that the data does not have
 */
export function anyOf(list: string, notBefore: NotBefore = {}): string {
  return recordWords(list)
    .map((word) => quoted(word) + (notBefore[word] ? `(?! ${quoted(notBefore[word])})` : ''))
    .join('|');
}

/** The words of one list of `data/record-words.json`, the longest first. */
export function recordWords(list: string): string[] {
  const row = loadVocabulary().recordWords.find((one) => one.list === list);
  if (!row) throw new RangeError(`no list of words is called ${list}`);
  return [...row.words].sort((a, b) => b.length - a.length);
}

function quoted(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
