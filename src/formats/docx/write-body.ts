import { cellText, writeRow } from '../table-rows.ts';
import type { LegacyFonts } from './legacy-fonts.ts';
import type { Numbering } from './numbering.ts';
import { alternativeOf, DELETED, isLeftOut, type RunText, readRuns, WRAPPERS } from './read-runs.ts';
import type { Styles } from './styles.ts';
import { findColumns } from './table-grid.ts';
import { childOf, childrenOf, settingOf, type XmlElement } from './xml.ts';

/** What a document's text refers to besides itself. */
export interface DocumentParts {
  numbering: Numbering;
  styles: Styles;
  fonts: LegacyFonts;
  /** Paragraphs of each footnote and endnote, by kind and identifier: `footnote:2`. */
  notes: Map<string, XmlElement>;
}

/** Writes the text of a document, cell or note: a paragraph or a row a line, with its label as Word shows it. */
export function writeBlocks(holder: XmlElement, parts: DocumentParts): string[] {
  return new BodyWriter(parts).write(holder);
}

class BodyWriter {
  readonly #parts: DocumentParts;
  readonly #lines: string[] = [];
  /** Text of a paragraph whose end was deleted: it goes on with the next. */
  #carried = '';

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  write(holder: XmlElement): string[] {
    this.#blocks(holder);
    if (this.#carried.trim()) this.#lines.push(this.#carried.trim());
    return this.#lines;
  }

  #blocks(holder: XmlElement): void {
    for (const child of holder.children) {
      if (typeof child === 'string' || DELETED.has(child.name)) continue;
      if (isLeftOut(child)) continue;
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#lines.push(...writeWordTable(child, this.#parts));
      else if (WRAPPERS.has(child.name)) this.#blocks(child);
      else if (child.name === 'mc:AlternateContent') this.#blocks(alternativeOf(child));
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    if (this.#parts.styles.isContents(properties)) return;
    const run: RunText = {
      text: '',
      boxes: [],
      notes: [],
      convert: (marks, text) => this.#parts.fonts.convert(this.#parts.styles.fontOf(marks, properties), text),
    };
    readRuns(paragraph, run);
    const text = this.#carried + run.text;
    const marks = childOf(properties, 'w:rPr');
    if (childOf(marks, 'w:del') || childOf(marks, 'w:moveFrom')) {
      this.#carried = text;
      return;
    }
    this.#carried = '';
    const label = text.trim() ? this.#parts.numbering.nextLabel(properties) : '';
    const lines = text.split('\n').map((line) => line.replace(/[^\S\u00a0]+/gu, ' ').trim());
    if (label) lines[0] = `${label} ${lines[0]}`;
    this.#lines.push(...lines);
    for (const box of run.boxes) this.#lines.push(...writeBlocks(box, this.#parts));
    for (const note of run.notes) {
      const content = this.#parts.notes.get(note);
      if (content) this.#lines.push(`[${note.split(':')[1]}] ${cellText(writeBlocks(content, this.#parts))}`);
    }
  }
}

interface Cell {
  lines: string[];
  span: number;
  /** `continue` for a cell that goes on with the one above. */
  merged: 'restart' | 'continue' | undefined;
}

/** Most rows of a table without lines that only sets text side by side. */
const LETTERHEAD_ROWS = 3;
/** What a letterhead or the end of a document says, however many rows it has. */
const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^Nơi nhận/mu;

/** Writes a table row by row; one without lines and with two columns, such as a letterhead, column by column. */
function writeWordTable(table: XmlElement, parts: DocumentParts): string[] {
  const rows = rowsOf(table).map((row) => [...emptyBefore(row), ...cellsOf(row).map((cell) => readCell(cell, parts))]);
  const width = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.span, 0)));
  if (width === 1) return rows.flatMap((cells) => cells.flatMap((cell) => cell.lines));
  const columns = sideBySide(rows);
  if (columns.length <= 2 && !parts.styles.hasBorders(table)) {
    const texts = columns.map((column) => rows.flatMap((cells) => cells[column]?.lines ?? []));
    if (rows.length <= LETTERHEAD_ROWS || LETTERHEAD.test(texts.flat().join('\n'))) return texts.flat();
  }
  const columnAt = findColumns(
    table,
    rows.map((cells) => cells.map((cell) => cell.span)),
  );
  /** Texts of the row above by column: what a cell merged with it repeats. */
  let above: string[] = [];
  return rows.flatMap((cells) => {
    const texts: string[] = [];
    let step = 0;
    for (const cell of cells) {
      texts.push(cell.merged === 'continue' ? (above[texts.length] ?? '') : cellText(cell.lines));
      step += cell.span;
      while (texts.length < columnAt(step)) texts.push('');
    }
    above = texts;
    const line = writeRow(cells.length === 1 && cells[0]!.span >= width ? [texts[0]!] : texts);
    return line ? [line] : [];
  });
}

/** The columns that hold something. */
function sideBySide(rows: readonly Cell[][]): number[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, i) => i).filter((i) => rows.some((cells) => cells[i]?.lines.length));
}

/** The columns that a row leaves out at its beginning, as empty cells. */
function emptyBefore(row: XmlElement): Cell[] {
  const count = Number(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0;
  return Array.from({ length: Math.min(64, Math.max(0, count)) }, () => ({ lines: [], span: 1, merged: undefined }));
}

function rowsOf(holder: XmlElement): XmlElement[] {
  return holder.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tr') return childOf(childOf(child, 'w:trPr'), 'w:del') ? [] : [child];
    return WRAPPERS.has(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(holder: XmlElement): XmlElement[] {
  return holder.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tc') return childOf(childOf(child, 'w:tcPr'), 'w:cellDel') ? [] : [child];
    return WRAPPERS.has(child.name) ? cellsOf(child) : [];
  });
}

function readCell(cell: XmlElement, parts: DocumentParts): Cell {
  const properties = childOf(cell, 'w:tcPr');
  const [merge] = childrenOf(properties, 'w:vMerge');
  return {
    lines: writeBlocks(cell, parts).filter(Boolean),
    span: Math.min(64, Math.max(1, Number(settingOf(properties, 'w:gridSpan') ?? 1) || 1)),
    merged: merge && (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'),
  };
}
