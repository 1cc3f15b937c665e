import type { Line } from '../layout/lines.ts';
import { kindOfCell } from './cell-kinds.ts';
import { type Column, readHeader } from './columns.ts';
import { linesAbove } from './surroundings.ts';

/** What the title of a table says that gives each unit its share, and of one that tells what is. */
const GIVES = /chỉ tiêu|phân bổ|giao kế hoạch|kế hoạch giao/iu;
const TELLS = /kết quả|hiện trạng|thống kê|số liệu|tình hình|thực hiện năm/iu;
const NUMBER = /^(?:\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?)?\s?%?$|^[-–]$/u;

/**
 * The columns of a table that gives units their shares: "TT | Xã | Tổng số | Quân đội | Công an" under "Phân bổ chỉ tiêu …". The
 * header of each amount says what part of the target it is.
 * @param headers of all columns, the first of which counts the rows
 * @param rows the cells below them
 */
export function readQuotaColumns(
  lines: readonly Line[],
  at: number,
  headers: readonly string[],
  rows: readonly string[][],
): Column[] | undefined {
  if (headers.length < 3 || readHeader(headers[0]!).role !== 'number' || rows.length < 2) return undefined;
  const title = linesAbove(lines, at).findLast((text) => GIVES.test(text) || TELLS.test(text));
  if (!title || !GIVES.test(title) || TELLS.test(title)) return undefined;
  const amounts = headers.slice(2).map((_, i) => rows.every((row) => NUMBER.test(row[i + 2] ?? '')));
  if (!amounts[0] || rows.some((row) => NUMBER.test(row[1] ?? ''))) return undefined;
  const year = /(?:19|20)\d\d(?!.*20\d\d)/u.exec(title)?.[0];
  return headers.map((header, i): Column => {
    if (i === 0) return { header, role: 'number' };
    if (i === 1) return { header, role: 'indicator' };
    if (!amounts[i - 2]) return { header, role: undefined };
    const [, part = header, unit] = /^(.+?)\s*\(([^()\d]{1,20})\)$/u.exec(header) ?? [];
    return {
      header,
      role: 'value',
      part,
      ...(unit && kindOfCell(unit) === 'unit' ? { unit } : {}),
      ...(year ? { year: Number(year) } : {}),
    };
  });
}
