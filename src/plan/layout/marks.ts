/** A run of a line's text that stands in the source without interruption. */
export interface Part {
  /** Offset in the line's text. */
  at: number;
  /** Offset in the source's NFC text. */
  source: number;
  length: number;
}

/** A line without its Markdown marks. */
export interface CleanLine {
  text: string;
  parts: Part[];
  /** True when emphasis opens with the line's first word. */
  boldStart: boolean;
  /** True when emphasis closes with the line's last word. */
  boldEnd: boolean;
  /** Depth of a Markdown heading ("##" is 2), 0 for other lines. */
  hashes: number;
}

/** Strong emphasis so often is no accident of the text: the document carries Markdown marks. */
const LEAST_MARKS = 4;

/** True when a document was copied with its marks of emphasis. */
export function isMarked(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at + 2)) if (++count >= LEAST_MARKS) return true;
  return false;
}

const HASHES = /^(#{1,6})(?:\s+|$)/;
/** A star that stays: a bullet, or a footnote's mark "(*)". */
const KEPT_STAR = /^\*\s/;

/**
 * Takes the marks out of a line and keeps where the rest stands.
 * @param raw the line as it stands, with its white space
 * @param start offset of its first character in the source
 * @param marked whether the document carries marks of emphasis; where not, a star is text
 */
export function cleanLine(raw: string, start: number, marked: boolean): CleanLine {
  const from = raw.length - raw.trimStart().length;
  const body = raw.trim();
  const hashes = HASHES.exec(body);
  let at = hashes ? hashes[0].length : 0;
  const line: CleanLine = {
    text: '',
    parts: [],
    boldStart: false,
    boldEnd: false,
    hashes: hashes ? hashes[1]!.length : 0,
  };
  const inner = body.slice(at);
  if (!marked || !inner.includes('*')) {
    if (inner) line.parts.push({ at: 0, source: start + from + at, length: inner.length });
    line.text = inner;
    return line;
  }
  if (KEPT_STAR.test(inner) && !/\*$/.test(inner)) at++;
  line.boldStart = inner.startsWith('**');
  line.boldEnd = inner.endsWith('**');
  const kept: { text: string; source: number }[] = [];
  let run = hashes ? hashes[0].length : 0;
  const keep = (end: number) => {
    if (end > run) kept.push({ text: body.slice(run, end), source: start + from + run });
  };
  for (; at < body.length; at++) {
    if (body[at] !== '*' || (body[at - 1] === '(' && body[at + 1] === ')')) continue;
    keep(at);
    run = at + 1;
  }
  keep(body.length);
  for (const one of trimRuns(kept)) {
    const last = line.parts.at(-1);
    // White space before and after a mark is one space.
    const text = /\s$/.test(line.text) ? one.text.trimStart() : one.text;
    if (!text) continue;
    const source = one.source + one.text.length - text.length;
    if (last && last.source + last.length === source) last.length += text.length;
    else line.parts.push({ at: line.text.length, source, length: text.length });
    line.text += text;
  }
  return line;
}

/** Drops white space at both ends of a list of runs. */
function trimRuns(runs: { text: string; source: number }[]): { text: string; source: number }[] {
  const list = [...runs];
  while (list.length && !list[0]!.text.trim()) list.shift();
  while (list.length && !list.at(-1)!.text.trim()) list.pop();
  const first = list[0];
  if (first) {
    const text = first.text.trimStart();
    list[0] = { text, source: first.source + first.text.length - text.length };
  }
  const last = list.at(-1);
  if (last) list[list.length - 1] = { ...last, text: last.text.trimEnd() };
  return list;
}

/** The part of a clean line from one offset to another, as a line of its own. */
export function sliceLine<L extends CleanLine>(line: L, start: number, end: number): L {
  const text = line.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  const parts: Part[] = [];
  for (const part of line.parts) {
    const first = Math.max(part.at, from);
    const last = Math.min(part.at + part.length, to);
    if (last > first) parts.push({ at: first - from, source: part.source + first - part.at, length: last - first });
  }
  return { ...line, text: line.text.slice(from, Math.max(from, to)), parts };
}
