import type { Span } from '../plan/index.ts';

/** A body named in a plan, with the characters that name it. */
export interface Body {
  /** As written, one body or one group ("các sở, ban, ngành có liên quan"). */
  name: string;
  span: Span;
}

/** A task and its roles. */
export interface Assignment {
  kind: 'assignment';
  /** `lead`: the plan says who leads; `duty`: a body is told to do something without the word. */
  role: 'lead' | 'duty';
  /** Index of the section in the plan's outline. */
  sectionIndex: number;
  section: string;
  /** One line that names the task: its heading or the beginning of its text. */
  task: string;
  /** Passages that state the task, without role lines. */
  taskPassages: number[];
  leads: Body[];
  coordinating: Body[];
  /** Words of the time given, with their place; absent where the plan states none. */
  time?: { text: string; span: Span };
  /** The characters that state who leads. */
  leadSpan: Span;
  /** The characters that state who coordinates, where they stand apart from `leadSpan`. */
  coordinatingSpan?: Span;
  /** The task's own words, where `taskPassages` hold more than them: a cell of a row. */
  taskSpan?: Span;
  /** What the task is to bring forth, in a table's column of products. */
  product?: { text: string; span: Span };
  /** Number printed in the table's row that states it. */
  row?: string;
  /** The table's row of headers, which says what its cells mean. */
  headerSpan?: Span;
  /** Indexes of the sections whose tasks the statement refers to ("các nhiệm vụ tại mục IV.3"). */
  refersTo?: number[];
}

/** How a value is meant: `<` dưới, `>` trên, `<=` tối đa, `>=` ít nhất, `~` khoảng, `none` an aim without a number. */
export type Comparator = '=' | '<' | '>' | '<=' | '>=' | '~' | 'none';

/** An indicator and the value that is to be reached. */
export interface Target {
  kind: 'target';
  sectionIndex: number;
  section: string;
  /** What is measured, in the plan's words; heads shared by several values are repeated. */
  indicator: string;
  comparator: Comparator;
  /** The number, absent for an aim without one. */
  value?: number;
  /** Upper end of a range. */
  valueMax?: number;
  /** The value as written with its comparator and unit ("dưới 2,35%", "40-45%"). */
  valueText: string;
  /** Unit as written ("%", "căn hộ"). */
  unit?: string;
  /** Reference quantity ("10.000 dân", "người", "năm"). */
  per?: string;
  /** Year by which. */
  year?: number;
  /** Part of the population or territory that this value is about ("khu vực thành thị"). */
  scope?: string;
  /** True where the target stands in a section that lists targets. */
  listed: boolean;
  /** Bodies that watch over it, in a table's column for them. */
  followers?: Body[];
  /** Number printed in the table's row that states it. */
  row?: string;
  /** The table's row of headers, which says what its cells mean. */
  headerSpan?: Span;
  /** Clause that states it. */
  span: Span;
  /** The characters of the value itself. */
  valueSpan: Span;
}

/** Who must do or report what, to whom, by when. */
export interface Deadline {
  kind: 'deadline';
  sectionIndex: number;
  section: string;
  /** Bodies that must act, as written; empty where the sentence and its heading name none. */
  who: string;
  /** Where the bodies are named; absent where none is. */
  whoSpan?: Span;
  /** The sentence without its time. */
  what: string;
  /** Addressee as written; empty where none is named. */
  to: string;
  /** The time as written ("trước ngày 10/12 hằng năm"). */
  when: string;
  /** How often, where it recurs. */
  recurrence?: 'year' | 'periodic' | 'continuous';
  /** Day and month of a yearly date or full date, `MM-DD` or `YYYY-MM-DD` or `YYYY-MM` or `YYYY`. */
  date?: string;
  /** True for the sending of a report. */
  report: boolean;
  /** Sentence or clause that states it. */
  span: Span;
  whenSpan: Span;
}

/** Everything that is read off a plan besides its text. */
export interface PlanRecords {
  assignments: Assignment[];
  targets: Target[];
  deadlines: Deadline[];
}
