import type { Marker, Paragraph } from './layout/index.ts';
import type { Section } from './plan.ts';

/** What opens a section: a number, or a heading that has none. */
type SectionKind = Marker['kind'] | 'head';

/** Longest heading, in characters; longer numbered paragraphs are text. */
const LONGEST_HEADING = 260;
/** Depth of each kind of number; a smaller one ends the sections of the larger. */
const LEVELS: Record<SectionKind, number> = {
  annex: -4,
  part: -3,
  article: -2,
  capital: -1,
  roman: 0,
  number: 1,
  decimal: 2,
  letter: 3,
  paren: 4,
  head: 4,
  bullet: 9,
};
/** A capital below a Roman number. */
const BELOW_ROMAN = 0.5;
/** A letter below "(1)". */
const LETTER_IN_PAREN = 5;
/** How much deeper the rows of a table stand whose count begins anew below a numbered section of the text. */
const ROWS_BELOW = 10;

/** How much deeper a heading without a number stands than what it stands under. */
const HEAD_STEP = 0.05;

/** How single rows are numbered; groups of them have Roman numbers or capitals. */
const ROW_KINDS = /^(?:number|decimal|letter|paren)$/;

interface OpenSection {
  index: number;
  level: number;
  kind: SectionKind;
  label: string;
  /** True for a row of a table. */
  ofRow: boolean;
}

/** The outline while it is read: the sections found and those that are open. */
export class Outline {
  readonly sections: Section[] = [];
  private open: OpenSection[] = [];
  /** The last number of the text, whatever chapter it stands in: lists of targets are counted through all chapters. */
  private counted = 0;

  /** Index of the innermost open section; -1 before the first. */
  get current(): number {
    return this.open.at(-1)?.index ?? -1;
  }

  /** Ends all sections: an attachment begins with an outline of its own. */
  closeAll(): void {
    this.open = [];
    this.counted = 0;
  }

  /** Ends all but the outermost section, or in an article all but it and what stands above. */
  closeToChapter(): void {
    const chapter = this.open.findIndex((node) => node.level >= LEVELS.article);
    this.open.splice(Math.max(chapter, 0) + 1);
  }

  /** Ends the groups of a table's rows, up to the annex or section that holds the table. */
  closeGroup(): void {
    while (this.open.length && (this.open.at(-1)!.level > LEVELS.annex || this.open.length > 1)) {
      const { kind, level } = this.open.at(-1)!;
      if (kind === 'annex' || kind === 'part' || level === this.holdsRows) return;
      this.open.pop();
      if (kind === 'roman' || kind === 'capital') return;
    }
  }

  /** True where the number goes on from the ones before; else it is part of the text. */
  accepts(marker: Pick<Marker, 'kind' | 'label'>): boolean {
    if (marker.kind === 'bullet') return false;
    const last = this.lastLabel(marker.kind);
    if (marker.kind === 'number') {
      const number = Number(marker.label);
      return number === 1 || number <= Number(last ?? 0) + 3 || number === this.counted + 1;
    }
    if (marker.kind === 'letter') return 'abcdđe'.includes(marker.label) || last !== undefined;
    if (marker.kind === 'capital') return marker.label === 'A' || (last !== undefined && follows(last, marker.label));
    if (marker.kind === 'paren') return /^(?:1|i)$/.test(marker.label) || last !== undefined;
    return true;
  }

  private lastLabel(kind: Marker['kind']): string | undefined {
    return this.open.filter((node) => node.kind === kind).at(-1)?.label;
  }

  /**
   * Opens a section.
   * @param text its heading, or the text that begins with its number, without the number
   * @param firstPassage index of the passage that opens it
   * @param ofRow true where a row of a table carries the number
   */
  add(
    marker: Pick<Marker, 'kind' | 'label'>,
    text: string,
    titled: boolean,
    firstPassage: number,
    ofRow = false,
  ): void {
    const level = this.levelOf(marker) + (ofRow && this.countsBelow(marker) ? ROWS_BELOW : 0);
    while (this.open.length && this.open.at(-1)!.level >= level) this.open.pop();
    if (marker.kind === 'number' && !ofRow) this.counted = Number(marker.label);
    const parent = this.current;
    this.sections.push({
      path: [this.basePath(marker), marker.label].filter(Boolean).join('.'),
      title: titled ? text.replace(/[:.\s]+$/u, '') : beginningOf(text),
      titled,
      parent,
      firstPassage,
      endPassage: firstPassage + 1,
    });
    this.open.push({ index: this.sections.length - 1, level, kind: marker.kind, label: marker.label, ofRow });
  }

  /** Level of the numbered section below which the rows of the table are counted; undefined where they are not. */
  private get holdsRows(): number | undefined {
    const row = this.open.findIndex((node) => node.ofRow && node.level >= ROWS_BELOW + LEVELS.capital);
    return row > 0 ? this.open[row - 1]!.level : undefined;
  }

  /** True where a row's number does not go on with those of the text: "2. Các nhiệm vụ" holds rows 1, 2, 3. */
  private countsBelow(marker: Pick<Marker, 'kind' | 'label'>): boolean {
    if (this.holdsRows !== undefined) return true;
    const holder = this.open.filter((node) => !node.ofRow && node.kind !== 'head').at(-1);
    return holder !== undefined && holder.level >= this.levelOf(marker) && /^(?:1|I|A|a)$/.test(marker.label);
  }

  /**
   * Opens a section for a heading without a number; its path is that of what it stands under.
   * @param ofRows true where it heads a group of a table's rows
   */
  addHead(title: string, firstPassage: number, ofRows: boolean): void {
    const head = this.open.findIndex((node) => node.kind === 'head');
    if (head >= 0) this.open.splice(head);
    while (ofRows && this.open.at(-1)?.ofRow && ROW_KINDS.test(this.open.at(-1)!.kind)) this.open.pop();
    const parent = this.current;
    if (parent < 0) return;
    this.sections.push({
      path: this.sections[parent]!.path,
      title: title.replace(/[:.\s]+$/u, ''),
      titled: true,
      parent,
      firstPassage,
      endPassage: firstPassage + 1,
    });
    const above = this.open.at(-1)!;
    const level = ofRows && above.level >= LEVELS.number ? Math.max(above.level, ROWS_BELOW) : above.level + HEAD_STEP;
    this.open.push({ index: this.sections.length - 1, level, kind: 'head', label: '', ofRow: ofRows });
  }

  private levelOf(marker: Pick<Marker, 'kind' | 'label'>): number {
    if (marker.kind === 'decimal') return LEVELS.decimal + (marker.label.split('.').length - 2) / 10;
    const paren = this.open.find((node) => node.kind === 'paren');
    const letter = this.open.find((node) => node.kind === 'letter');
    if (marker.kind === 'letter' && paren && (marker.label === 'a' || (letter?.level ?? 0) > paren.level))
      return LETTER_IN_PAREN;
    // "II. CÔNG VIỆC" / "A. QUÝ I": capitals that begin within a chapter stand below it.
    if (marker.kind === 'capital') {
      const capital = this.open.find((node) => node.kind === 'capital' && !node.ofRow);
      if (capital) return capital.level;
      if (this.open.some((node) => node.kind === 'roman' && !node.ofRow)) return BELOW_ROMAN;
    }
    return LEVELS[marker.kind];
  }

  /** Path that stands before the label. Some labels name what they stand under themselves. */
  private basePath(marker: Pick<Marker, 'kind' | 'label'>): string {
    const pathOf = (node: OpenSection | undefined) => (node ? this.sections[node.index]!.path : '');
    // Articles are counted through all chapters, chapters of a plan through all its articles.
    if (marker.kind === 'article') return pathOf(this.open.find((node) => node.kind === 'annex'));
    const above = this.open.filter((node) => node.kind !== 'head').at(-1);
    if (marker.kind === 'roman' && above?.kind === 'article')
      return pathOf(this.open.find((node) => node.kind === 'annex'));
    if (marker.kind !== 'decimal') return pathOf(above);
    // `6.5` already names its parent `6`, `II.3` its parent `II`.
    const named = /^[IVX]/u.test(marker.label) ? LEVELS.roman : LEVELS.number;
    return pathOf(this.open.filter((node) => node.level < named).at(-1));
  }

  /** Adds a passage to all open sections. */
  extend(endPassage: number): void {
    for (const node of this.open) this.sections[node.index]!.endPassage = endPassage;
  }

  /** Gives the innermost section the title that stands in a paragraph after its number. */
  entitle(title: string): void {
    const section = this.sections[this.current];
    if (!section) return;
    section.title = title.replace(/[:.\s]+$/u, '');
    section.titled = true;
  }

  /** Title of the innermost section that has one of its own. */
  nearestTitle(): string {
    for (let i = this.current; i >= 0; i = this.sections[i]!.parent)
      if (this.sections[i]!.titled) return this.sections[i]!.title;
    return this.sections[this.current]?.title ?? '';
  }
}

function follows(last: string, label: string): boolean {
  const order = 'ABCDĐEGHIKLMN';
  return order.indexOf(label) > order.indexOf(last) && order.indexOf(label) <= order.indexOf(last) + 2;
}

/** True where a numbered paragraph is a heading and not text with a number. */
export function isHeading(paragraph: Paragraph): boolean {
  const kind = paragraph.marker?.kind;
  if (kind === 'roman' || kind === 'part' || kind === 'annex' || kind === 'capital') return true;
  const text = paragraph.text;
  if (paragraph.hashes > 0 || (paragraph.bold && text.length <= LONGEST_HEADING && !/;$/u.test(text))) return true;
  if (kind === 'paren') return false;
  return text.length <= LONGEST_HEADING && !/[.;]$/u.test(text) && !/chủ trì,? phối hợp/iu.test(text);
}

/** The first clause of a text, at most about 90 characters, for sections that have no title. */
export function beginningOf(text: string): string {
  const clause = text.split(/[,;.:](?:\s|$)/u, 1)[0]!;
  if (clause.length <= 90) return clause;
  return `${clause.slice(0, 90).replace(/\s\S*$/u, '')}…`;
}
