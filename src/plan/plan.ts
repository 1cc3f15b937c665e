import type { Piece } from './layout/index.ts';
import type { Column } from './tables/index.ts';

/** What part of a document a passage belongs to. */
export type PassageKind = 'title' | 'preamble' | 'heading' | 'text' | 'closing' | 'recipients' | 'signature';

/** The smallest citable unit of a plan: a heading, a paragraph or a bullet. */
export interface Passage {
  /** Position in the plan, counted from 0. */
  index: number;
  kind: PassageKind;
  /** Label path as printed, e.g. `III.6.5`; empty before the first section. */
  section: string;
  /** Index of the section in the plan's outline; -1 before the first section. */
  sectionIndex: number;
  /** Heading that a reader would look for: the run-in head ("Về y tế") or the nearest titled section. */
  heading: string;
  /** The text with its lines joined, in NFC. */
  text: string;
  /** Length of the marker ("- ", "6.5. ", "Về y tế: ") before the text proper. */
  markerLength: number;
  /** Stretches of the text that stand unbroken in the source. */
  pieces: Piece[];
  /** Page of each piece; undefined where the source has no pages. */
  pages: (number | undefined)[];
  /** Offsets in the text before which something (a page number) was left out; a quote must not run over one. */
  gaps: number[];
  /** Set where the passage is a row of a table. */
  row?: TableRow;
}

/** What a passage that is a row of a table knows of its cells. */
export interface TableRow {
  /** Index of the table in the plan. */
  table: number;
  /** `header`: names the columns, `group`: names what the rows under it have in common. */
  kind: 'header' | 'group' | 'row';
  /** Where each cell stands in the passage's text, in step with the table's columns; empty cells have no length. */
  cells: { start: number; end: number }[];
  /** Number printed in the row. */
  label?: string;
}

/** A table of a plan. */
export interface Table {
  columns: Column[];
  /** Looks like a table of tasks, but nobody can tell who does them: no lead is read off it. */
  doubtful?: boolean;
}

/** A node of the outline. */
export interface Section {
  /** Label path, e.g. `III.6.5`. */
  path: string;
  /** Title without its label; the beginning of the text where the section has no title of its own. */
  title: string;
  /** True when the title is a heading of its own, false when it is the beginning of the section's text. */
  titled: boolean;
  /** Index of the parent section, -1 for a chapter. */
  parent: number;
  /** Index of the section's first passage. */
  firstPassage: number;
  /** Index after the last passage of the section and its children. */
  endPassage: number;
}

/** A plan as read: its outline and passages in the order of the text. */
export interface Plan {
  documentId: string;
  sections: Section[];
  passages: Passage[];
  tables: Table[];
  /** Number of pages, 0 where the source has none. */
  pages: number;
}

/** A stretch of one passage. */
export interface Span {
  /** Index of the passage. */
  passage: number;
  /** Offset of the first character in the passage's text. */
  start: number;
  /** Offset after the last character. */
  end: number;
}

/** The sections from the chapter down to the one given. */
export function sectionTrail(plan: Plan, sectionIndex: number): Section[] {
  const trail: Section[] = [];
  for (let i = sectionIndex; i >= 0; i = plan.sections[i]!.parent) trail.unshift(plan.sections[i]!);
  return trail;
}

/** Headings above a passage, from the chapter down, its run-in head last. */
export function headingsOf(plan: Plan, passage: Passage): string {
  const titles = sectionTrail(plan, passage.sectionIndex)
    .filter((section) => section.titled)
    .map((section) => section.title);
  if (passage.heading && titles.at(-1) !== passage.heading) titles.push(passage.heading);
  return titles.join(' / ');
}
