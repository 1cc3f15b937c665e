import { readHeader, readHeaders } from './columns.ts';
import { readRowLabel } from './row-labels.ts';
import { type Cell, textOfCell } from './table.ts';

/** The headers of a table. */
export interface HeaderRows {
  /** What tells the role of each column. */
  roles: string[];
  /** How each column is called. */
  headers: string[];
  /** Index of the last row of headers. */
  last: number;
}

/** Reads the one or two rows of headers with which a table begins. */
export function readHeaderRows(rows: readonly Cell[][]): HeaderRows {
  const first = rows[0]!.map(textOfCell);
  const second = rows[1]?.map(textOfCell) ?? [];
  const above = spread(first, second);
  const joined = above?.map((text, i) => joinHeader(text, second[i] ?? ''));
  const roles = joined?.map(({ role }) => role);
  const lower = isSecondRow(above ?? first, second) || (!readHeaders(first) && isBelow(above ?? first, second));
  if (roles && lower && readHeaders(roles))
    return { roles, headers: joined!.map(({ header }) => header), last: isCount(rows[2]) ? 2 : 1 };
  return { roles: first, headers: first, last: isCount(rows[1]) ? 1 : 0 };
}

/** "(1) | (2) | (3)" below the headers counts the columns. */
function isCount(row: readonly Cell[] | undefined): boolean {
  const texts = row?.map(textOfCell) ?? [];
  // "A | B | 1 | 2": the columns of names are lettered, those behind them counted.
  const letters = texts.filter((text) => /^\(?[A-C]\)?$/.test(text)).length;
  return (
    texts.length > 2 &&
    texts.every((text, i) => new RegExp(`^\\(?(?:${i + 1}|${i}|${i + 1 - letters}|[A-C])\\)?(?:\\s?=.*)?$`).test(text))
  );
}

/** True for a row that has no number of its own and repeats some of the headers above it, or leaves them open. */
function isBelow(first: readonly string[], second: readonly string[]): boolean {
  return second.every((text) => !readRowLabel(text)) && second.some((text, i) => !text || text === first[i]);
}

/** The upper headers in step with the lower ones: "Giá trị" stands once over "Năm 2025" and "Năm 2030". */
function spread(first: readonly string[], second: readonly string[]): string[] | undefined {
  if (first.length === second.length) return [...first];
  const missing = second.length - first.length;
  if (missing <= 0) return undefined;
  // The cells around the one that is merged say the same in both rows.
  const start = first.findIndex((text, i) => text !== second[i]);
  if (start < 0) return undefined;
  const tail = first.slice(start + 1);
  if (tail.some((text, i) => text !== second[start + 1 + missing + i])) return undefined;
  return [...first.slice(0, start), ...Array<string>(missing + 1).fill(first[start]!), ...tail];
}

/** True where each cell of a row repeats the header above it or names a column of its own. */
function isSecondRow(first: readonly string[], second: readonly string[]): boolean {
  const filled = second.filter(Boolean);
  const own = second.filter((text, i) => text && text !== first[i]);
  if (filled.length === 0 || own.length === 0 || filled.some((text) => readRowLabel(text))) return false;
  return own.every((text) => readHeader(text).role !== undefined);
}

/** What tells the role of a column under two headers, and how it is called: the lower header where it is known. */
function joinHeader(above: string, below: string): { role: string; header: string } {
  if (!below || above === below) return { role: above, header: above };
  const header = `${above} ${below}`.trim();
  return { role: readHeader(below).role ? below : header, header };
}
