import { sizeOfText } from './footnotes.ts';
import type { Glyph, PageContent } from './page-content.ts';

/** Letters of a watermark are at least this many times as large as those of the text. */
const WATERMARK_SIZE = 3;
/** Longest stamp, in letters. */
const LONGEST_STAMP = 600;
const DRAFT = /dựthảo/iu;
/** Letters of one stamp are alike in size to this part. */
const ALIKE = 0.15;
const OPENS_STAMP = /^(?:Ký(?:số)?bởi|Ngườiký|Digitallysignedby):?/u;
const DATES_STAMP = /(?:Thờigianký|Ngàyký|Date):/u;

/**
 * Takes off a page what was laid over it once it was written, which would run into the words below it: the stamp of a
 * digital signature ("Ký bởi: … Thời gian ký: …") and the large letters of a watermark that lie across lines of the text.
 * @returns the page without them, and whether its watermark says that it is a draft
 */
export function takeOverlays(content: PageContent): { bare: PageContent; draft: boolean } {
  const watermark = findWatermark(content.glyphs, sizeOfText(content.glyphs));
  const laid = new Set([...findStamps(content.glyphs), ...watermark]);
  const bare = laid.size === 0 ? content : { ...content, glyphs: content.glyphs.filter((glyph) => !laid.has(glyph)) };
  return {
    bare,
    draft: DRAFT.test(`${wordsOf(watermark)} ${(content.aslant ?? '').replace(/\s+/gu, '').normalize('NFC')}`),
  };
}

/** A stamp is drawn in one go, in letters of one size. */
function findStamps(glyphs: readonly Glyph[]): Glyph[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1);
    if (last && Math.abs(last.size - glyph.size) <= ALIKE * last.size) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
  }
  return runs.filter((run) => run.length < LONGEST_STAMP && isStamp(wordsOf(run))).flat();
}

const wordsOf = (run: readonly Glyph[]) =>
  run
    .map((glyph) => glyph.text)
    .join('')
    .replace(/\s+/gu, '')
    .normalize('NFC');

const isStamp = (words: string) => OPENS_STAMP.test(words) && DATES_STAMP.test(words);

function findWatermark(glyphs: readonly Glyph[], size: number): Glyph[] {
  const large = glyphs.filter((glyph) => glyph.size >= WATERMARK_SIZE * size && glyph.text.trim());
  const text = glyphs.filter((glyph) => glyph.size < WATERMARK_SIZE * size);
  const lies = large.some((glyph) =>
    text.some(
      (one) =>
        one.baseline < glyph.baseline &&
        one.baseline > glyph.baseline - glyph.size &&
        one.x > glyph.x &&
        one.x < glyph.x + glyph.width,
    ),
  );
  return lies ? large : [];
}
