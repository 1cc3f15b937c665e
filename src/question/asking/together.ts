import { countOf, foldText } from '../../text/index.ts';

const ENGLISH: Readonly<Record<string, number>> = { three: 3, four: 4 };

/** "Cả ba", "hai tỉnh đó", "all three", "both": how many of the places named last are meant together. */
export function readTogether(text: string): number | undefined {
  const folded = foldText(text);
  if (/\bboth\b/u.test(folded)) return 2;
  const match =
    /(?:^|\s)(?:(?:ca|all) (hai|ba|bon|[2-4]|three|four)|(hai|ba|bon|[2-4]) (?:noi|tinh) (?:do|nay|kia|tren))(?=\s|[?,.!]|$)/u.exec(
      folded,
    );
  const word = match?.[1] ?? match?.[2];
  return word ? (ENGLISH[word] ?? countOf(word) ?? Number(word)) : undefined;
}
