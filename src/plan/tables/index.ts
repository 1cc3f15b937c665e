export { type Block, splitBlocks } from './blocks.ts';
export { type CellKind, kindOfCell } from './cell-kinds.ts';
export type { Column, ColumnRole } from './columns.ts';
export { joinRow, type RowText } from './join-row.ts';
export { readRowLabel } from './row-labels.ts';
export { type RawRow, type RawTable, textOfCell } from './table.ts';
