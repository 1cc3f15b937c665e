import type { Line } from '../layout/lines.ts';

/** How far above a table its title may stand, in lines. */
const NEAR = 6;
/** How far down a document its date may stand, in lines. */
const HEAD = 80;
const DATED = /ngày\s+\S{1,3}\s+tháng\s+\S{1,3}\s+năm\s+(20\d\d)/iu;

/** The texts of the lines before a table, the nearest last. */
export function linesAbove(lines: readonly Line[], at: number): string[] {
  return lines.slice(Math.max(0, at - NEAR), at).map(({ text }) => text);
}

const years = new WeakMap<readonly Line[], number | undefined>();

/** The year in which a document was written, where its letterhead says so. */
export function yearWritten(lines: readonly Line[]): number | undefined {
  if (!years.has(lines)) {
    const dated = lines.slice(0, HEAD).find(({ text }) => DATED.test(text));
    years.set(lines, dated && Number(DATED.exec(dated.text)![1]));
  }
  return years.get(lines);
}
