import type { Line } from '../layout/lines.ts';
import { sliceLine } from '../layout/marks.ts';
import type { Cell } from './table.ts';

const RULE = /^\|?[\s|:+=–—-]*-[\s|:+=–—-]*\|?$/u;

/** The cells of a line that holds a whole row ("| 1 | Xây dựng … | Sở Y tế |"), without the rule under the headers. */
export function splitRow(line: Line): Cell[] | undefined {
  const { text } = line;
  if (line.pipe || !isRowLine(text)) return undefined;
  const stops: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) stops.push(at);
  if (text.startsWith('|')) stops.shift();
  if (text.endsWith('|')) stops.pop();
  const bounds = [
    text.startsWith('|') ? 0 : -1,
    ...stops,
    text.endsWith('|') && text.length > 1 ? text.length - 1 : text.length,
  ];
  return bounds.slice(1).map((end, i) => {
    const cell = sliceLine(line, bounds[i]! + 1, end);
    return cell.text ? [cell] : [];
  });
}

/** True for the line under the headers that draws their rule. */
export function isRuleRow(line: Line): boolean {
  return line.text.includes('|') && RULE.test(line.text);
}

function isRowLine(text: string): boolean {
  if (text.startsWith('|') && text.endsWith('|') && text.length > 2) return true;
  return /\S\s\|\s|^\|\s.*\S\s\||\s\|$/u.test(text);
}
