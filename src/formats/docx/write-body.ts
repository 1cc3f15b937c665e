import { cellText, writeRow } from '../table-rows.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, isOn, settingOf, type XmlElement } from './xml.ts';

/** What a document's text refers to besides itself. */
export interface DocumentParts {
  numbering: Numbering;
  styles: Styles;
  /** Paragraphs of each footnote and endnote, by kind and identifier: `footnote:2`. */
  notes: Map<string, XmlElement>;
}

/** Elements that only wrap others. Of an alternative, one version is read; insertions are accepted. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
/** Deletions are accepted. */
const DELETED = new Set(['w:del', 'w:moveFrom']);

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
      if (child.name === 'w:p') this.#paragraph(child);
      else if (child.name === 'w:tbl') this.#lines.push(...writeWordTable(child, this.#parts));
      else if (WRAPPERS.has(child.name)) this.#blocks(child);
      else if (child.name === 'mc:AlternateContent') this.#blocks(alternativeOf(child));
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const run: RunText = { text: '', boxes: [], notes: [] };
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

interface RunText {
  text: string;
  /** Contents of text boxes that hang on the paragraph. */
  boxes: XmlElement[];
  /** Notes that the paragraph refers to. */
  notes: string[];
}

function readRuns(holder: XmlElement, run: RunText): void {
  for (const child of holder.children) {
    if (typeof child === 'string' || DELETED.has(child.name)) continue;
    if (child.name === 'w:r') readRun(child, run);
    else if (WRAPPERS.has(child.name)) readRuns(child, run);
    else if (child.name === 'mc:AlternateContent') readRuns(alternativeOf(child), run);
  }
}

function readRun(element: XmlElement, run: RunText): void {
  const properties = childOf(element, 'w:rPr');
  if (isOn(properties, 'w:vanish')) return;
  const capitals = isOn(properties, 'w:caps');
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    switch (child.name) {
      case 'w:t': {
        const text = child.children.filter((one) => typeof one === 'string').join('');
        run.text += capitals ? text.toUpperCase() : text;
        break;
      }
      case 'w:tab':
      case 'w:ptab':
        run.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        run.text += '\n';
        break;
      case 'w:noBreakHyphen':
        run.text += '-';
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        run.notes.push(`${child.name.slice(2, -'Reference'.length)}:${child.attributes['w:id'] ?? ''}`);
        break;
      case 'mc:AlternateContent':
        findBoxes(alternativeOf(child), run);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        findBoxes(child, run);
        break;
    }
  }
}

function findBoxes(holder: XmlElement, run: RunText): void {
  for (const child of holder.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:txbxContent') run.boxes.push(child);
    else findBoxes(child.name === 'mc:AlternateContent' ? alternativeOf(child) : child, run);
  }
}

/** The version of an alternative that Word shows. */
function alternativeOf(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] };
}

interface Cell {
  lines: string[];
  span: number;
  /** `continue` for a cell that goes on with the one above. */
  merged: 'restart' | 'continue' | undefined;
}

/** Most rows and columns of a table without lines that only sets text side by side, such as a letterhead. */
const LETTERHEAD_ROWS = 3;

/** Writes a table row by row; one without lines and with two columns, such as a letterhead, column by column. */
function writeWordTable(table: XmlElement, parts: DocumentParts): string[] {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => readCell(cell, parts)));
  const width = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.span, 0)));
  if (width === 1) return rows.flatMap((cells) => cells.flatMap((cell) => cell.lines));
  if (width === 2 && rows.length <= LETTERHEAD_ROWS && !parts.styles.hasBorders(table)) {
    return [0, 1].flatMap((column) => rows.flatMap((cells) => cells[column]?.lines ?? []));
  }
  /** Texts of the row above by column: what a cell merged with it repeats. */
  let above: string[] = [];
  return rows.flatMap((cells) => {
    const texts: string[] = [];
    for (const cell of cells) {
      const text = cell.merged === 'continue' ? (above[texts.length] ?? '') : cellText(cell.lines);
      texts.push(text, ...Array.from({ length: cell.span - 1 }, () => ''));
    }
    above = texts;
    const line = writeRow(cells.length === 1 && cells[0]!.span >= width ? [texts[0]!] : texts);
    return line ? [line] : [];
  });
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
    if (child.name === 'w:tc') return [child];
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
