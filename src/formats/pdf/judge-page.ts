import { measureLikeness } from '../encoding/syllables.ts';
import type { PageContent } from './page-content.ts';

/**
 * What can be read of a page.
 * - `text`: its text.
 * - `recognised`: a text that a scanner put below or over its picture.
 * - `picture`: nothing, or no more than a stamp: what it says is drawn.
 * - `garbled`: characters, but not those that one sees.
 * - `blank`: it says nothing.
 */
export type PageJudgement = 'text' | 'recognised' | 'picture' | 'garbled' | 'blank';

/** Fewer letters than this on a page are no text. */
const FEWEST_LETTERS = 12;
/** Fewer letters than this over a picture of the page are the stamp of a signature or of the incoming mail. */
const STAMP_LETTERS = 250;
/** A picture over this part of the page is the page. */
const WHOLE_PAGE = 0.5;
/** Smaller pictures than this part of the page are ornaments. */
const ORNAMENT = 0.04;
/** More paths than this on a page without text are letters turned into outlines. */
const OUTLINES = 40;

/** Fewer words than this tell nothing of how well they can be read. */
const FEWEST_WORDS = 20;
/** Of the words of a Vietnamese page, at least this part has a letter with marks. */
const FEWEST_MARKED = 0.4;
/** Of the words with marks, at least this part is spelt as Vietnamese syllables are: on a page, and in a whole document. */
const PAGE_SPELT = 0.9;
const DOCUMENT_SPELT = 0.955;
/** In a document that is garbled as a whole, a page as good as this is kept. */
const WELL_SPELT = 0.99;

/** Judges each page by what is drawn on it and by its text as it is read. */
export function judgePages(contents: readonly PageContent[], texts: readonly string[]): PageJudgement[] {
  const whole = measureLikeness(texts.join('\n'));
  const least = isSpelt(whole, DOCUMENT_SPELT) ? PAGE_SPELT : WELL_SPELT;
  return contents.map((content, i) => judgePage(content, texts[i] ?? '', least));
}

function judgePage(content: PageContent, text: string, least: number): PageJudgement {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const { pictured, hidden, paths } = content.drawing;
  if (letters < FEWEST_LETTERS) return pictured > ORNAMENT || paths > OUTLINES ? 'picture' : 'blank';
  if (pictured >= WHOLE_PAGE && letters < STAMP_LETTERS) return 'picture';
  if (isGarbled(text, least)) return 'garbled';
  return pictured >= WHOLE_PAGE && hidden >= WHOLE_PAGE ? 'recognised' : 'text';
}

/** True where the words of a text are not Vietnamese, though they ought to be: a font that names its letters wrongly. */
export function isGarbled(text: string, least = PAGE_SPELT): boolean {
  // Numbers of documents and the like have no marks anywhere.
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\ufffd]/u.test(word) && !/[\d/]/u.test(word)).length;
  if (words < FEWEST_WORDS) return false;
  const likeness = measureLikeness(text);
  return likeness.words < FEWEST_MARKED * words || !isSpelt(likeness, least);
}

const isSpelt = ({ words, share }: { words: number; share: number }, least: number) =>
  words < FEWEST_WORDS || share >= least;
