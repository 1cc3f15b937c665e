import { cellText, writeRow } from '../table-rows.ts';
import type { Glyph, Rule } from './page-content.ts';
import { toRows } from './rows.ts';

/** A table that its drawn lines make plain. */
export interface RuledTable {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Left edges of its columns. */
  columns: number[];
  /** Text of each row's cells; a merged cell stands in each row it covers; one cell alone spans the whole row. */
  rows: string[][];
  /** Empty cells that cover several rows: their column, their first row and the one after their last. */
  hollow: HollowCell[];
}

interface HollowCell {
  column: number;
  from: number;
  to: number;
}

/** Lines closer than this, in points, are one. */
const NEAR = 3;
/** Points that upright lines must run on beyond the last level one for a row to be there: a line of small letters. */
const SHORTEST_ROW = 7;

/**
 * Finds the tables that lines are drawn around, and puts the characters inside them into cells.
 * @returns the tables from top to bottom and the characters outside of them
 */
export function findRuledTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { tables: RuledTable[]; rest: Glyph[] } {
  const tables: RuledTable[] = [];
  let rest = [...glyphs];
  for (const group of joinTouching(rules)) {
    const grid = toGrid(group);
    if (!grid) continue;
    const inside = rest.filter(
      (glyph) =>
        middleOf(glyph) > grid.xs[0]! &&
        middleOf(glyph) < grid.xs.at(-1)! &&
        heightOf(glyph) > grid.ys[0]! &&
        heightOf(glyph) < grid.ys.at(-1)!,
    );
    const { rows, hollow } = fillCells(grid, inside);
    // A frame around the page or a box around a note is no table.
    if (rows.filter((row) => row.filter(Boolean).length > 1).length === 0) continue;
    const taken = new Set(inside);
    rest = rest.filter((glyph) => !taken.has(glyph));
    tables.push({
      left: grid.xs[0]!,
      right: grid.xs.at(-1)!,
      top: grid.ys[0]!,
      bottom: grid.ys.at(-1)!,
      columns: grid.xs.slice(0, -1),
      rows,
      hollow,
    });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

const middleOf = (glyph: Glyph) => glyph.x + glyph.width / 2;
/** Height of the middle of a letter, above its line. */
const heightOf = (glyph: Glyph) => glyph.baseline - glyph.size * 0.3;
const isLevel = (rule: Rule) => rule.x2 - rule.x1 >= rule.y2 - rule.y1;

/** Rules that touch one another, directly or through others. */
function joinTouching(rules: readonly Rule[]): Rule[][] {
  const groups: { rules: Rule[]; x1: number; y1: number; x2: number; y2: number }[] = [];
  for (const rule of rules.slice(0, MOST_RULES)) {
    const touching = groups.filter(
      (group) =>
        rule.x1 <= group.x2 + NEAR &&
        rule.x2 >= group.x1 - NEAR &&
        rule.y1 <= group.y2 + NEAR &&
        rule.y2 >= group.y1 - NEAR &&
        group.rules.some((one) => touches(one, rule)),
    );
    const [first = { rules: [], x1: rule.x1, y1: rule.y1, x2: rule.x2, y2: rule.y2 }, ...others] = touching;
    if (!touching.length) groups.push(first);
    first.rules.push(rule);
    for (const other of others) {
      first.rules.push(...other.rules);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const one of [rule, ...others]) {
      first.x1 = Math.min(first.x1, one.x1);
      first.y1 = Math.min(first.y1, one.y1);
      first.x2 = Math.max(first.x2, one.x2);
      first.y2 = Math.max(first.y2, one.y2);
    }
  }
  return groups.map((group) => group.rules);
}

/** A drawing has thousands of lines, a table on one page some hundreds. */
const MOST_RULES = 4000;

function touches(a: Rule, b: Rule): boolean {
  return a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR;
}

interface Grid {
  xs: number[];
  ys: number[];
  level: Rule[];
  upright: Rule[];
}

function toGrid(rules: Rule[]): Grid | undefined {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  const xs = distinct(upright.map((rule) => rule.x1));
  const ys = openEnds(distinct(level.map((rule) => rule.y1)), upright);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > 20_000) return undefined;
  return { xs, ys, level, upright };
}

/** A row that runs over the page may have no line where the page ends: its upright lines tell how far it reaches. */
function openEnds(ys: number[], upright: readonly Rule[]): number[] {
  if (ys.length === 0 || upright.length === 0) return ys;
  const top = Math.min(...upright.map((rule) => rule.y1));
  const bottom = Math.max(...upright.map((rule) => rule.y2));
  return [
    ...(top < ys[0]! - SHORTEST_ROW ? [top] : []),
    ...ys,
    ...(bottom > ys.at(-1)! + SHORTEST_ROW ? [bottom] : []),
  ];
}

function distinct(values: number[]): number[] {
  const kept: number[] = [];
  for (const value of values.sort((a, b) => a - b)) if (value - (kept.at(-1) ?? -1e9) > NEAR) kept.push(value);
  return kept;
}

/** Gives each box of the grid the text of the cell that it is part of. */
function fillCells(grid: Grid, glyphs: Glyph[]): Pick<RuledTable, 'rows' | 'hollow'> {
  const { xs, ys } = grid;
  const [width, height] = [xs.length - 1, ys.length - 1];
  const cell = Array.from({ length: width * height }, (_, i) => i);
  const rootOf = (i: number): number => (cell[i] === i ? i : rootOf(cell[i]!));
  const join = (a: number, b: number) => {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    cell[high!] = low!;
  };
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      const here = row * width + column;
      if (column + 1 < width && !hasUpright(grid, xs[column + 1]!, y)) join(here, here + 1);
      if (row + 1 < height && !hasLevel(grid, ys[row + 1]!, x)) join(here, here + width);
    }
  }
  const parts = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const column = lastBelow(xs, middleOf(glyph));
    const row = lastBelow(ys, heightOf(glyph));
    const root = rootOf(Math.min(row, height - 1) * width + Math.min(column, width - 1));
    parts.set(root, [...(parts.get(root) ?? []), glyph]);
  }
  const texts = new Map([...parts].map(([root, inside]) => [root, textOf(inside)]));
  const hollow: HollowCell[] = [];
  for (let root = 0; root < width * height; root++) {
    if (rootOf(root) !== root || texts.get(root)) continue;
    const [column, from] = [root % width, Math.floor(root / width)];
    let to = from;
    while (to < height && rootOf(to * width + column) === root) to++;
    if (to - from > 1) hollow.push({ column, from, to });
  }
  const rows = Array.from({ length: height }, (_, row) => {
    const roots = Array.from({ length: width }, (_, column) => rootOf(row * width + column));
    if (new Set(roots).size === 1) return [texts.get(roots[0]!) ?? ''];
    return roots.map((root) => texts.get(root) ?? '');
  });
  return { rows, hollow };
}

const hasUpright = (grid: Grid, x: number, y: number) =>
  grid.upright.some((rule) => Math.abs(rule.x1 - x) <= NEAR && rule.y1 <= y && rule.y2 >= y);
const hasLevel = (grid: Grid, y: number, x: number) =>
  grid.level.some((rule) => Math.abs(rule.y1 - y) <= NEAR && rule.x1 <= x && rule.x2 >= x);

function lastBelow(edges: number[], value: number): number {
  let found = 0;
  for (const [i, edge] of edges.entries()) if (edge <= value) found = i;
  return found;
}

function textOf(glyphs: Glyph[]): string {
  return cellText(toRows(glyphs).map((row) => row.segments.map((segment) => segment.text).join(' ')));
}

/** The rows of a table as lines of text. */
export function writeTable(table: RuledTable): string[] {
  return table.rows.map(writeRow).filter(Boolean);
}
