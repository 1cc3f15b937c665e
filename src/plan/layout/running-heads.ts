import type { Line } from './lines.ts';

/** On how many pages a line must stand to be a running head. */
const LEAST_PAGES = 3;
/** Longest running head, in characters. */
const LONGEST = 80;
/** The lines of what a signing service prints over a page, from the first to the last. */
const OPENS_STAMP = /^(?:Ký (?:số )?bởi|Người ký|Digitally signed by)\s*:/u;
const ENDS_STAMP = /(?:^|\s)(?:Ngày|Thời gian) ký\s*:/u;
const LONGEST_STAMP = 6;

/**
 * Leaves out what a text extracted from a printed gazette keeps of its pages: a line that comes back on every page
 * ("CÔNG BÁO/Số 286/Ngày 27-05-2026") with the page's number beside it, and the stamps of a signing service.
 */
export function dropRunningHeads(lines: readonly Line[]): Line[] {
  const heads = findHeads(lines);
  const stamps = findStamps(lines);
  if (heads.size === 0 && stamps.size === 0) return [...lines];
  const kept: Line[] = [];
  let dropped = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (heads.has(i) || (heads.has(i - 1) && isNumber(line)) || (heads.has(i + 1) && isNumber(line)) || stamps.has(i)) {
      dropped = true;
      continue;
    }
    // The blank lines around a page's head part no paragraphs.
    kept.push(dropped ? { ...line, afterBlank: false, afterGap: true } : line);
    dropped = false;
  }
  return kept;
}

/** Indexes of the lines of stamps. */
function findStamps(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (const [i, { text }] of lines.entries()) {
    if (!OPENS_STAMP.test(text)) continue;
    const end = lines.slice(i, i + LONGEST_STAMP).findIndex((line) => ENDS_STAMP.test(line.text));
    for (let at = i; at <= i + end; at++) found.add(at);
  }
  return found;
}

function isNumber(line: Line | undefined): boolean {
  return line !== undefined && /^\d{1,4}$/u.test(line.text);
}

/** Indexes of the lines that come back, numbers apart, beside numbers that go up by one. */
function findHeads(lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  for (const [i, { text, pipe }] of lines.entries()) {
    if (pipe || text.length > LONGEST || !(isNumber(lines[i + 1]) || isNumber(lines[i - 1])) || isNumber(lines[i]))
      continue;
    const shape = text.replace(/\d+/gu, '#');
    places.set(shape, [...(places.get(shape) ?? []), i]);
  }
  const heads = [...places.values()].filter((at) => at.length >= LEAST_PAGES && countsUp(lines, at));
  return new Set(heads.flat());
}

/** Part of the pages that must follow on the one before: a copy may lack some. */
const LEAST_FOLLOWING = 0.7;

function countsUp(lines: readonly Line[], at: readonly number[]): boolean {
  const pages = at.map((i) => Number((isNumber(lines[i + 1]) ? lines[i + 1]! : lines[i - 1]!).text));
  const following = pages.filter((page, i) => i > 0 && page === pages[i - 1]! + 1).length;
  return following >= (pages.length - 1) * LEAST_FOLLOWING;
}
