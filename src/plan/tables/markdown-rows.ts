import type { Line } from '../layout/lines.ts';
import { sliceLine } from '../layout/marks.ts';
import type { Cell } from './table.ts';

const RULE = /^\|?[\s|:+=–—-]*-[\s|:+=–—-]*\|?$/u;

/** True for a row that has a `|` around it, as Markdown draws them; else one at its begin or end parts an empty cell off. */
export function isFramed(line: Line): boolean {
  return line.text.startsWith('|') && line.text.endsWith('|');
}

/**
 * The cells of a line that holds a whole row ("| 1 | Xây dựng … | Sở Y tế |"), without the rule under the headers.
 * @param framed whether the table's rows have a `|` around them
 */
export function splitRow(line: Line, framed: boolean): Cell[] | undefined {
  const { text } = line;
  if (line.pipe || !isRowLine(text)) return undefined;
  const stops: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) stops.push(at);
  const left = framed && text.startsWith('|');
  const right = framed && text.endsWith('|') && text.length > 1;
  if (left) stops.shift();
  if (right) stops.pop();
  const bounds = [left ? 0 : -1, ...stops, right ? text.length - 1 : text.length];
  return bounds.slice(1).map((end, i) => {
    return splitAtBreaks(line, bounds[i]! + 1, end);
  });
}

const BREAK = /<br\s*\/?>/giu;

/** The lines of a cell, which "<br>" parts. */
function splitAtBreaks(line: Line, from: number, to: number): Cell {
  const cell: Line[] = [];
  let start = from;
  const add = (end: number) => {
    const part = sliceLine(line, start, end);
    if (part.text) cell.push(cell.length > 0 ? { ...part, afterGap: true } : part);
  };
  for (const { index, 0: mark } of line.text.slice(from, to).matchAll(BREAK)) {
    add(from + index);
    start = from + index + mark.length;
  }
  add(to);
  return cell;
}

/** True for the line under the headers that draws their rule. */
export function isRuleRow(line: Line): boolean {
  return line.text.includes('|') && RULE.test(line.text);
}

function isRowLine(text: string): boolean {
  if (text.startsWith('|') && text.endsWith('|') && text.length > 2) return true;
  return /\S\s\|\s|^\|\s.*\S\s\||\s\|$/u.test(text);
}
