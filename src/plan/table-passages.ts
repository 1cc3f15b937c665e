import { addPassage, type PlanReading } from './passages.ts';
import type { PassageKind } from './plan.ts';
import { joinRow, type RawRow, type RawTable, readRowLabel, textOfCell } from './tables/index.ts';

/** Adds a table: a passage for each row, a section for each group and for each row that carries a number. */
export function addTable(reading: PlanReading, table: RawTable, zone: PassageKind): void {
  const { plan, outline } = reading;
  const index = plan.tables.length;
  plan.tables.push({ columns: table.columns, ...(table.doubtful ? { doubtful: true } : {}) });
  let last = 0;
  for (const row of table.rows) {
    const { paragraph, cells } = joinRow(row);
    if (!paragraph.text) continue;
    const inText = zone === 'text';
    const { marker, title } = readRowHead(row);
    const group = row.kind === 'group';
    if (inText && marker?.kind === 'number' && row.kind === 'row') {
      // A number that goes back within a group (a merged cell repeats it): the head of the group to which the row belongs is missing.
      if (Number(marker.label) < last && marker.label !== '1') outline.closeGroup();
      last = Number(marker.label);
    } else if (group) last = 0;
    if (inText && marker && row.kind !== 'header') outline.add(marker, title, group, plan.passages.length, true);
    else if (inText && group && title) outline.addHead(title, plan.passages.length, true);
    addPassage(reading, paragraph, {
      kind: inText ? (row.kind === 'header' || group ? 'heading' : 'text') : zone,
      markerLength: 0,
      inText,
      row: { table: index, kind: row.kind, cells, ...(marker ? { label: marker.label } : {}) },
    });
  }
}

/** The number of a row, in a cell of its own or before the text of the only cell, and what the row is about. */
function readRowHead(row: RawRow) {
  const filled = row.cells.filter((cell) => cell.length > 0).map(textOfCell);
  const [first = '', second = ''] = filled;
  if (filled.length === 1) {
    const numbered = /^([IVXL]{1,5}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s?[.)/-]\s*(?=\S)/u.exec(first);
    if (!numbered) return { marker: undefined, title: first };
    return { marker: readRowLabel(numbered[1]!), title: first.slice(numbered[0].length) };
  }
  const marker = row.cells[0]!.length > 0 ? readRowLabel(first) : undefined;
  return { marker, title: marker ? second : first };
}
