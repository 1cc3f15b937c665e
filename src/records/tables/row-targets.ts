import { kindOfCell, type Plan, type Span, sectionTrail } from '../../plan/index.ts';
import { splitBodies } from '../bodies.ts';
import type { Body, Target } from '../record.ts';
import { type FoundValue, findValues } from '../values.ts';
import { cellsOf, listRows, proofOf, type Row } from './table-rows.ts';

/** Reads what is to be reached off the rows of tables of targets. */
export function readRowTargets(plan: Plan): Target[] {
  return listRows(plan).flatMap((row) => readRow(plan, row));
}

/** The stretches of rows of tasks that may state an amount to be reached: the task and what it brings forth. */
export function listRowTexts(plan: Plan): { row: Row; span: Span; product: boolean; counts?: boolean }[] {
  return listRows(plan)
    .filter((row) => cellsOf(row, 'value').length === 0)
    .flatMap((row) => [
      ...cellsOf(row, 'task').map(({ span }) => ({ row, span, product: false })),
      ...cellsOf(row, 'product').map(({ span }) => ({ row, span, product: true })),
      ...sizesOf(row).map((span) => ({ row, span, product: true, counts: true })),
    ]);
}

/** The cells under "Quy mô" and "Khối lượng": all that they count is to be reached. */
function sizesOf(row: Row): Span[] {
  return row.columns.flatMap((column, i) => {
    const cell = row.passage.row!.cells[i];
    const size = (!column.role || column.role === 'note') && /^(?:quy mô|khối lượng)(?!\p{L})/iu.test(column.header);
    return size && cell && cell.end > cell.start ? [{ passage: row.passage.index, ...cell }] : [];
  });
}

/** "Tỷ lệ hộ nghèo (%)": the unit behind what is measured. */
const UNIT_BEHIND = /\s\(([^()\d]{1,20})\)[.:\s]*$/u;

function readRow(plan: Plan, row: Row): Target[] {
  const [indicator] = cellsOf(row, 'indicator');
  if (!indicator) return [];
  const behind = UNIT_BEHIND.exec(indicator.text);
  const unit = readUnit(
    cellsOf(row, 'unit')[0]?.text ?? (behind && kindOfCell(behind[1]!) === 'unit' ? behind[1] : undefined),
  );
  const [follower] = cellsOf(row, 'follower').length > 0 ? cellsOf(row, 'follower') : cellsOf(row, 'lead');
  const followers: Body[] = follower ? splitBodies(row.passage, follower.span.start, follower.span.end) : [];
  const stated = yearIn(cellsOf(row, 'time')[0]?.text ?? '') ?? yearAbove(plan, row);
  return cellsOf(row, 'value').flatMap((cell): Target[] => {
    const own = cell.column.unit ? readUnit(cell.column.unit) : unit;
    const year = cell.column.year ?? yearIn(cell.text) ?? stated;
    const base = {
      kind: 'target' as const,
      sectionIndex: row.passage.sectionIndex,
      section: row.passage.section,
      indicator: [indicator.text.replace(/[.;:\s]+$/u, ''), cell.column.part].filter(Boolean).join(': '),
      listed: true,
      span: proofOf(row, indicator.span),
      ...(year === undefined ? {} : { year }),
      ...(followers.length > 0 ? { followers } : {}),
      ...(row.label ? { row: row.label } : {}),
      ...(row.header ? { headerSpan: row.header } : {}),
    };
    const values = readCellValues(row, cell.span);
    if (values.length === 0) return [{ ...base, comparator: 'none' as const, valueText: '', valueSpan: cell.span }];
    return values.map((value) => ({
      ...base,
      comparator: value.comparator,
      value: value.value,
      ...(value.valueMax === undefined ? {} : { valueMax: value.valueMax }),
      valueText: row.passage.text.slice(value.start, value.end),
      ...(value.unit || own.unit ? { unit: own.unit ?? value.unit! } : {}),
      ...(value.per || own.per ? { per: value.per ?? own.per! } : {}),
      ...(value.scope ? { scope: value.scope } : {}),
      valueSpan: { passage: row.passage.index, start: value.start, end: value.end },
    }));
  });
}

/** "%/năm", "Người/vạn dân", "% GDP": the unit and what it is counted per. */
function readUnit(text: string | undefined): { unit?: string; per?: string } {
  if (!text) return {};
  const [, unit, per] = /^(%|[^/(]+?)\s*\/\s*(.+)$/u.exec(text) ?? /^(%)\s+(.+)$/u.exec(text) ?? [];
  return unit && per ? { unit, per } : { unit: text };
}

type CellValue = FoundValue & { scope?: string };

/** The amounts of a cell; what stands after one and begins with a capital says for what part it holds. */
function readCellValues(row: Row, cell: Span): CellValue[] {
  const { text } = row.passage;
  const values = findValues(text, cell);
  const range = values[1];
  // "20% - 50%" is one range.
  if (values.length === 2 && range && /^\s*[-–]\s*$/u.test(text.slice(values[0]!.end, range.start)))
    return [{ ...values[0]!, valueMax: range.value, end: range.end }];
  return values.map((value, i) => {
    const after = text.slice(value.end, values[i + 1]?.start ?? cell.end).replace(/[;,.\s]+$/u, '');
    const scope = /^\s*\(?(\p{Lu}[^;,)]{2,40})\)?$/u.exec(after)?.[1];
    return scope ? { ...value, scope } : value;
  });
}

/** The year that a group of rows, or the annex, is about. */
function yearAbove(plan: Plan, row: Row): number | undefined {
  for (const section of sectionTrail(plan, row.passage.sectionIndex).reverse()) {
    const year = section.titled ? yearIn(section.title) : undefined;
    if (year) return year;
  }
  return undefined;
}

function yearIn(text: string): number | undefined {
  const period = /giai đoạn\s+20\d\d\s?[-–]\s?(20\d\d)/iu.exec(text)?.[1];
  const year = /(?:năm|^)\s*(20\d\d)(?!\s?[-–/]\s?\d)/iu.exec(text)?.[1] ?? period;
  return year ? Number(year) : undefined;
}
