import { foldMarks } from '../../text/index.ts';
import { phrasesOf } from './courtesy-words.ts';
import { knownPhrases } from './known-phrases.ts';

/** The words of politeness with which a question ends ("… vậy ạ?", "… nhé"), as they are written. */
const PARTICLES = phrasesOf('particle');
/** Those of speech, which without their marks are too many other words ("… dị", "… nhở"). */
const SPOKEN = phrasesOf('spoken particle');
/** What may stand before either. */
const BEFORE_LAST = phrasesOf('before particle');
const ENDS = new RegExp(
  `(?:[\\s,.!;-]+(?<before>${eitherWay(BEFORE_LAST)}))?[\\s,.!;-]+(?<last>${eitherWay(PARTICLES)}|${SPOKEN.join('|')})[\\s,.!;]*(?<marks>\\?*)\\s*$`,
  'iu',
);
/** "Điểm a", "loại A": the letter names an item. */
const LABELLED = /(?:^|\s)(?:diem|muc|khoan|tiet|nhom|loai|hang|cap|vung|khu|y|cum|gan|an|lop|khoi|\S*\d|[ivx]+)$/u;

function eitherWay(words: readonly string[]): string {
  return [...new Set(words.flatMap((word) => [word, foldMarks(word)]))].join('|');
}

/** Where the particles at the end of a text begin, as a match whose first group holds the question marks behind them. */
export function findParticle(text: string): { index: number; 1: string } | undefined {
  const match = ENDS.exec(text);
  if (!match?.groups) return undefined;
  const { before = '', last = '', marks = '' } = match.groups;
  const marked = foldMarks(text) !== text;
  const left = text.slice(0, match.index);
  const behind = text.slice(match.index);
  // "Cho vay ạ": without its marks the word before is another, above all where it goes with what stands before it.
  const other = before !== '' && (isOther(before, BEFORE_LAST, marked) || goesWith(left, before));
  const from = other ? match.index + behind.toLowerCase().indexOf(before.toLowerCase()) + before.length : match.index;
  if (
    SPOKEN.includes(last.toLowerCase()) &&
    goesWith(text.slice(0, match.index + behind.lastIndexOf(last)).trimEnd(), last)
  )
    return undefined;
  if (last.toLowerCase() === 'a' && LABELLED.test(foldMarks(text.slice(0, from).toLowerCase()))) return undefined;
  return { index: from, 1: marks };
}

/** True for a word that is no particle with the marks that it was typed with. */
function isOther(word: string, particles: readonly string[], marked: boolean): boolean {
  return marked && !particles.includes(word.toLowerCase());
}

/** True where a word makes a phrase of the vocabulary with the last one of a text. */
export function goesWith(text: string, word: string): boolean {
  const before = /\p{L}+$/u.exec(foldMarks(text.toLowerCase()))?.[0] ?? '';
  return knownPhrases().root.next.get(before)?.next.has(foldMarks(word.toLowerCase())) ?? false;
}
