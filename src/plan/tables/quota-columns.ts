import type { Line } from '../layout/lines.ts';
import { kindOfCell } from './cell-kinds.ts';
import { type Column, readHeader } from './columns.ts';
import { linesAbove } from './surroundings.ts';

/** What the title of a table says that gives each unit its share, and of one that tells what is. */
const GIVES = /chỉ tiêu|phân bổ|giao kế hoạch|kế hoạch giao/iu;
const TELLS = /kết quả|hiện trạng|thống kê|số liệu|tình hình|thực hiện năm/iu;
const NUMBER = /^(?:\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?)?\s?%?$|^[-–]$/u;

/** "Diện tích lúa (ha)": an amount with its unit. */
const IN_UNIT = /^(.+?)\s*\(([^()\d]{1,20})\)$/u;
/** Above the names of those who get a share. */
const UNIT_HEAD =
  /^(?:tên )?(?:đơn vị|địa phương|địa bàn|vùng|khu vực|tiểu vùng|xã|phường|xã,? phường|huyện|tỉnh|thôn|ấp|tổ dân phố|chi bộ|chi cục|chi nhánh|trường|cơ sở|khoa|phòng|đội|công đoàn cơ sở|chi đoàn|chi hội)(?:[,/ ].*)?$/iu;

/**
 * The columns of a table that gives units their shares: "TT | Xã | Tổng số | Quân đội | Công an" under "Phân bổ chỉ tiêu …". The
 * header of each amount says what part of the target it is.
 * @param headers of all columns, the first of which may count the rows
 * @param rows the cells below them
 */
export function readQuotaColumns(
  lines: readonly Line[],
  at: number,
  headers: readonly string[],
  rows: readonly string[][],
): Column[] | undefined {
  const numbered = readHeader(headers[0]!).role === 'number';
  const first = numbered ? 1 : 0;
  if (headers.length < first + 2 || rows.length < 2) return undefined;
  const own = headers.slice(first + 1);
  if (!numbered && !UNIT_HEAD.test(headers[0]!) && !own.every((header) => IN_UNIT.test(header))) return undefined;
  const title = linesAbove(lines, at).findLast((text) => GIVES.test(text) || TELLS.test(text));
  if (!title || !GIVES.test(title) || TELLS.test(title)) return undefined;
  const amounts = own.map((_, i) => rows.every((row) => NUMBER.test(row[i + first + 1] ?? '')));
  if (!amounts[0] || rows.some((row) => NUMBER.test(row[first] ?? ''))) return undefined;
  const year = /(?:19|20)\d\d(?!.*20\d\d)/u.exec(title)?.[0];
  return headers.map((header, i): Column => {
    if (i < first) return { header, role: 'number' };
    if (i === first) return { header, role: 'indicator' };
    if (!amounts[i - first - 1]) return { header, role: undefined };
    const [, part = header, unit] = IN_UNIT.exec(header) ?? [];
    return {
      header,
      role: 'value',
      part,
      ...(unit && kindOfCell(unit) === 'unit' ? { unit } : {}),
      ...(year ? { year: Number(year) } : {}),
    };
  });
}
