import { anyOf } from '../../vocabulary/index.ts';
import type { Line } from '../layout/lines.ts';
import { kindOfCell } from './cell-kinds.ts';
import { type RawTable, textOfCell } from './table.ts';

/** How far down a document its title may stand, in lines. */
const HEAD = 40;
/** How a decision that makes procedures known is titled; a plan to review them gives tasks. */
const TITLE =
  /(?:công bố|phê duyệt|ban hành|chuẩn hóa|quy chế)\s.{0,240}?(?:thủ tục hành chính|TTHC|quy trình nội bộ|quy trình điện tử)/iu;
const OF_PLAN = /(?<!\p{L})(?:kế hoạch|chương trình|phương án|đề án)(?!\p{L})/iu;
/** How a procedure is named in the cells of a list. */
const PROCEDURE = /^(?:trình tự,? )?(?:thủ tục|TTHC)(?!\p{L})|\(?\d\.\d{6}(?:\.\p{Lu}?\d{2,3})*\)?/iu;
/** Headers of what is to be done about procedures: who reviews them and by when. */
const TO_DO = /chủ trì|phối hợp|rà soát|hoàn thành|tiến độ|sản phẩm|nội dung công việc|nhiệm vụ/iu;
/** A day, month, quarter or year; how long a procedure takes is none. */
const CALENDAR = /\d{1,2}\s?\/\s?\d+(?![\d ]*ngày)|tháng\s+\d|quý\s+[IV\d]|20\d\d|hằng|hàng/iu;
/** Part of the cells that must be of a kind. */
const MOST = 0.5;

let words: { asks: RegExp; named: RegExp } | undefined;

function headerWords() {
  words ??= {
    asks: new RegExp(`^(?:${anyOf('column.procedure')})(?!\\p{L})`, 'iu'),
    named: new RegExp(`^(?:${anyOf('column.procedure-name')})(?!\\p{L})`, 'iu'),
  };
  return words;
}

/**
 * True for a list of administrative procedures or the steps of one: who decides on an application and how long that takes are
 * rules for whoever applies, nobody is given anything to do by a day.
 */
export function listsProcedures(lines: readonly Line[], table: RawTable): boolean {
  const headers = table.columns.map(({ header }) => header);
  if (hasDays(table)) return false;
  if (isAboutProcedures(lines)) return true;
  if (headers.some((header) => TO_DO.test(header))) return false;
  const { asks, named } = headerWords();
  if (headers.some((header) => asks.test(header))) return true;
  const task = table.columns.findIndex(({ role }) => role === 'task' || role === 'indicator');
  if (headers[task] !== undefined && named.test(headers[task]!)) return true;
  return shareOf(table, task, (text) => PROCEDURE.test(text)) >= MOST;
}

/** True where the times of a table are days, months or years. */
function hasDays(table: RawTable): boolean {
  const time = table.columns.findIndex(({ role }) => role === 'time');
  const isDay = (text: string) => kindOfCell(text) === 'time' && CALENDAR.test(text);
  return table.columns.some(({ role }) => role === 'mark') || shareOf(table, time, isDay) >= MOST;
}

/** Part of the cells of a column, the empty ones left out, that are of a kind. */
function shareOf(table: RawTable, column: number, isOne: (text: string) => boolean): number {
  const texts = table.rows
    .filter(({ kind }) => kind !== 'header')
    .map(({ cells }) => textOfCell(cells[column] ?? []))
    .filter(Boolean);
  return texts.length === 0 ? 0 : texts.filter(isOne).length / texts.length;
}

const known = new WeakMap<readonly Line[], boolean>();

/** True where the title of a document says that it makes procedures known. */
function isAboutProcedures(lines: readonly Line[]): boolean {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const head = lines
    .slice(0, HEAD)
    .map(({ text }) => text)
    .filter((text) => !/^[*_\s]*căn cứ/iu.test(text))
    .join(' ');
  const title = TITLE.exec(head)?.[0];
  const about = title !== undefined && !OF_PLAN.test(title);
  known.set(lines, about);
  return about;
}
