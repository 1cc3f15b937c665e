import { anyOf } from '../../vocabulary/index.ts';
import { type ColumnCells, readColumnCells } from './column-cells.ts';
import {
  type Column,
  type ColumnRole,
  nameByHeaders,
  readHeader,
  readHeaders,
  tellsTasksOrTargets,
} from './columns.ts';

/** What is known of the columns of a table. */
export interface NamedColumns {
  columns: Column[];
  /** Looks like a table of tasks, but nobody can tell which column says who does them: nothing is read off it. */
  doubtful: boolean;
}

/** Part of the cells of a column that must be of one kind for the column to be. */
const MOST = 0.75;
/** Part of the rows that must have a cell in a column that its cells alone name. */
const DENSE = 0.5;
/** Shortest text that tells what is done, on the average, in characters. */
const SHORTEST_TASK = 12;

/**
 * Names the columns of a table by its headers and by what stands below them. A header that is known decides where its cells do
 * not speak against it; where it is not, a column of bodies says who acts, one of times by when, the longest text what is done.
 * @param headers all empty where the table has none
 * @param above lines before the table, the nearest last: its title says whether it gives or tells
 * @param year in which the document was written, where it says so
 */
export function nameColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  above: readonly string[],
  year?: number,
): NamedColumns {
  const cells = readColumnCells(rows, headers.length);
  const columns = nameByHeaders(headers);
  dropContradicted(columns, cells);
  dropAuthors(columns, cells);
  const title = hintOf(above);
  // The programme of a day gives nobody a task.
  if (cells.some(({ filled, share }) => filled > 1 && share('hour') >= MOST))
    return { columns: withoutRoles(columns), doubtful: false };
  if (title === 'tells' || isOtherTable(columns, cells)) {
    const told = readHeaders(headers) && tellsTasksOrTargets(columns);
    return { columns: told ? columns : withoutRoles(columns), doubtful: false };
  }
  const table: Reading = { columns, cells, title, year };
  nameTimes(table);
  const bodies = bodyColumns(table);
  nameValues(table);
  nameTask(table, bodies.length > 0);
  const doubtful = nameBodies(table, bodies);
  nameProduct(table);
  if (tells(table)) return { columns, doubtful };
  return { columns: withoutRoles(columns), doubtful };
}

const withoutRoles = (columns: readonly Column[]) => columns.map(({ header }): Column => ({ header, role: undefined }));

/** True where the columns say enough: who does what, what is due when, or how much is to be reached. */
function tells({ columns, cells }: Reading): boolean {
  if (!tellsTasksOrTargets(columns)) return false;
  const known = columns.filter(({ header, role }) => role !== undefined && readHeader(header).role === role);
  if (known.some(({ role }) => role !== 'number' && role !== 'note')) return true;
  if (has(columns, 'value')) return true;
  const { deeds } = cells[columns.findIndex(({ role }) => role === 'task')]!;
  return has(columns, 'time', 'mark') ? has(columns, 'lead') || deeds >= DENSE : has(columns, 'lead') && deeds >= DENSE;
}

interface Reading {
  columns: Column[];
  cells: ColumnCells[];
  title: 'gives' | 'tells' | undefined;
  year: number | undefined;
}

const has = (columns: readonly Column[], ...roles: ColumnRole[]) =>
  columns.some(({ role }) => role !== undefined && roles.includes(role));

const lists = new Map<string, RegExp>();

/** True where a text holds a word of a list. */
function holds(text: string, list: string): boolean {
  let pattern = lists.get(list);
  if (!pattern) {
    pattern = new RegExp(`(?<!\\p{L})(?:${anyOf(list)})(?!\\p{L})`, 'iu');
    lists.set(list, pattern);
  }
  return pattern.test(text);
}

/** What the nearest line above a table that says so says of it. */
function hintOf(above: readonly string[]): Reading['title'] {
  const line = above.findLast((text) => holds(text, 'table.tells') || holds(text, 'table.gives'));
  if (line === undefined) return undefined;
  return holds(line, 'table.tells') ? 'tells' : 'gives';
}

/** "Tên sáng kiến | Tác giả | Đơn vị": where nothing is to be done the unit is that of the author. */
function dropAuthors(columns: Column[], cells: readonly ColumnCells[]): void {
  const task = columns.findIndex(({ role, header }) => role === 'task' && /^tên(?!\p{L})/iu.test(header));
  const lead = columns.find(({ role, header }) => role === 'lead' && /^đơn vị$/iu.test(header));
  if (task >= 0 && lead && !has(columns, 'time', 'coordinating') && cells[task]!.deeds < MOST) lead.role = undefined;
}

/** A header that its cells speak against says nothing; "Đơn vị" above names of bodies is no unit. */
function dropContradicted(columns: Column[], cells: readonly ColumnCells[]): void {
  for (const [i, column] of columns.entries()) {
    const { filled, share, deeds } = cells[i]!;
    if (filled === 0) continue;
    const bodies = share('body', 'bodies') >= MOST;
    const against: Partial<Record<ColumnRole, boolean>> = {
      lead: share('time', 'hour', 'amount', 'contact', 'document', 'unit') >= MOST,
      coordinating: share('time', 'hour', 'amount', 'contact', 'document') >= MOST,
      // "15 ngày" is how long something takes, "3" under "Tháng" no time by itself.
      time: bodies || share('contact', 'document', 'unit', 'amount', 'label') >= MOST,
      unit: bodies,
      product: share('time') >= MOST,
      // A place may be what is done there by somebody, where no other column says what.
      task:
        (bodies && readHeader(column.header).role === 'task' && cells.some((other) => other.share('text') >= MOST)) ||
        share('amount', 'time', 'contact', 'document') >= MOST ||
        (deeds < DENSE && holds(column.header, 'column.no-deed')),
      indicator: bodies || share('time', 'contact', 'document') >= MOST,
    };
    if (column.role && against[column.role]) column.role = undefined;
  }
}

/** Lists of people and of documents give nobody anything to do, whatever else stands in them. */
function isOtherTable(columns: readonly Column[], cells: readonly ColumnCells[]): boolean {
  const known = tellsTasksOrTargets(columns);
  return cells.some(
    ({ filled, share }, i) =>
      filled > 1 &&
      ((!known && (share('contact') >= DENSE || share('document') >= DENSE)) ||
        (!known &&
          columns[i]!.role === undefined &&
          share('name') >= DENSE &&
          holds(columns[i]!.header, 'column.no-deed'))),
  );
}

/** Columns without a role, with their place. */
const open = ({ columns, cells }: Reading) =>
  columns.flatMap((column, i) => (column.role === undefined ? [{ column, cells: cells[i]!, i }] : []));

function nameTimes(table: Reading): void {
  const { columns, year } = table;
  if (has(columns, 'mark')) return;
  const known = has(columns, 'time');
  const times = open(table).filter(
    ({ column, cells }) =>
      cells.share('time') >= (holds(column.header, 'column.time') ? DENSE : MOST) &&
      cells.share('amount') < DENSE &&
      cells.density >= DENSE &&
      !holds(column.header, 'column.no-time') &&
      !(cells.years.length > 0 && cells.years.every((own) => !isAhead(own, year))) &&
      // Beside one that is known a second must be called a time as well: "Khởi công | Hoàn thành".
      (!known || readHeader(column.header).role === 'time'),
  );
  // Two columns of times without names may be what was and what is to come.
  if (times.length === 1 || (times.length === 2 && times.every(({ column }) => column.header)))
    for (const { column } of times) column.role = 'time';
}

/** The open columns that hold bodies. */
function bodyColumns(table: Reading): { column: Column; cells: ColumnCells }[] {
  return open(table).filter(({ cells }) => cells.filled > 1 && cells.share('body', 'bodies') >= MOST);
}

function nameValues(table: Reading): void {
  const { columns, cells, title, year } = table;
  // "Nội dung | Năm học 2024-2025 | Chỉ tiêu năm học 2025-2026": amounts below the word are what is to be reached.
  const told = columns.filter(
    ({ role }, i) =>
      role === 'indicator' && cells[i]!.share('amount') >= MOST && cells.some(({ share }) => share('text') >= MOST),
  );
  const amounts = columns.some(({ role }, i) => role === 'value' && cells[i]!.share('amount') >= MOST);
  if (told.length > 0 && !has(columns, 'value')) for (const column of told) asValue(column);
  if ((told.length > 0 || amounts) && !has(columns, 'indicator', 'lead', 'coordinating', 'time')) {
    const text = columns.find(({ role }, i) => role === 'task' && cells[i]!.share('text', 'unit', 'name') >= MOST);
    if (text) text.role = 'indicator';
  }
  // Years that were over when the document was written, of something that no header calls a target: what was.
  if (!has(columns, 'indicator'))
    for (const column of columns)
      if (column.role === 'value' && column.year && (!isAhead(column.year, year) || title !== 'gives'))
        column.role = undefined;
  if (has(columns, 'value') || has(columns, 'lead', 'coordinating')) {
    nameUnit(table);
    return;
  }
  const counted = open(table).filter(
    ({ column, cells: { density, share } }) =>
      share('amount', 'label') >= MOST && density >= DENSE && !holds(column.header, 'column.no-goal'),
  );
  const values = counted.filter(({ column }) => {
    const own = yearOf(column.header);
    return own === undefined
      ? title === 'gives' && holds(column.header, 'column.goal')
      : title === 'gives' && isAhead(own, year);
  });
  if (values.length === 0 || cells.every(({ share }) => share('text') < MOST)) return;
  for (const { column } of values) asValue(column);
  nameUnit(table);
}

function asValue(column: Column): void {
  const year = yearOf(column.header);
  column.role = 'value';
  if (year) column.year = year;
}

function nameUnit(table: Reading): void {
  if (!has(table.columns, 'value') || has(table.columns, 'unit')) return;
  const unit = open(table).find(({ cells }) => cells.filled > 0 && cells.share('unit') >= MOST);
  if (unit) unit.column.role = 'unit';
}

const yearOf = (header: string) => {
  const year = /(?:19|20)\d\d(?!.*20\d\d)/u.exec(header)?.[0];
  return year ? Number(year) : undefined;
};
const isAhead = (own: number, year: number | undefined) => year === undefined || own >= year;

/** The longest text is what is done, where it says so, or where who does it and by when stand beside it. */
function nameTask(table: Reading, bodies: boolean): void {
  const { columns } = table;
  if (has(columns, 'task', 'indicator')) return;
  const texts = open(table)
    .filter(
      ({ column, cells }) =>
        cells.share('text', 'name', 'unit') >= DENSE &&
        (cells.share('name') < MOST || holds(column.header, 'column.deed')) &&
        cells.density >= MOST &&
        !holds(column.header, 'column.no-deed') &&
        !holds(column.header, 'column.no-actor'),
    )
    .sort((a, b) => b.cells.length - a.cells.length);
  if (has(columns, 'value')) {
    if (texts[0]) texts[0].column.role = 'indicator';
    return;
  }
  const deeds = texts.find(({ cells }) => cells.deeds >= DENSE);
  const told = texts.find(({ column }) => holds(column.header, 'column.deed'));
  const dated = (bodies || has(columns, 'lead')) && has(columns, 'time', 'mark');
  const task = deeds ?? told ?? (dated ? texts[0] : undefined);
  if (task && (task.cells.length >= SHORTEST_TASK || task === deeds)) task.column.role = 'task';
}

/**
 * Who does it, and who works with them.
 * @returns true where columns hold bodies and nobody can tell what they do
 */
function nameBodies({ columns, cells }: Reading, bodies: readonly { column: Column; cells: ColumnCells }[]): boolean {
  if (bodies.length === 0 || !has(columns, 'task', 'indicator')) return false;
  if (has(columns, 'value')) {
    if (!has(columns, 'follower', 'lead') && bodies.length === 1) bodies[0]!.column.role = 'follower';
    return false;
  }
  const acting = bodies.filter(({ column }) => !holds(column.header, 'column.no-actor'));
  const beside = acting.filter(({ column }) => holds(column.header, 'column.beside'));
  const rest = acting.filter((one) => !beside.includes(one));
  if (beside.length === 1 && !has(columns, 'coordinating')) beside[0]!.column.role = 'coordinating';
  if (has(columns, 'lead')) return false;
  const task = cells[columns.findIndex(({ role }) => role === 'task')]!;
  const [first, second] = rest;
  if (!first || first.cells.density < DENSE) return acting.length > 0;
  const told = holds(first.column.header, 'column.actor') || !first.column.header;
  // A header that says nothing known stands for who acts where the tasks tell that something is to be done.
  if (!told && task.deeds < DENSE) return true;
  if (second) {
    const lists = second.cells.share('bodies');
    if (rest.length > 2 || lists < DENSE || first.cells.share('bodies') >= lists || has(columns, 'coordinating'))
      return true;
    second.column.role = 'coordinating';
  }
  first.column.role = 'lead';
  return false;
}

function nameProduct(table: Reading): void {
  if (!has(table.columns, 'task') || has(table.columns, 'product')) return;
  const product = open(table).find(({ cells }) => cells.filled > 1 && cells.products >= MOST);
  if (product) product.column.role = 'product';
}
