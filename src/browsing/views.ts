/** A stretch of a passage, named so that it can be found again after the index was rebuilt. */
export interface PassageSpan {
  /** Short name of the passage, 10 characters of `A-Za-z0-9_-`. */
  reference: string;
  /** Offsets of the first character and after the last one in the passage's text. */
  start: number;
  end: number;
}

/** A document to walk through. */
export interface DocumentView {
  /** Short name, 6 characters of `A-Za-z0-9_-`. */
  key: string;
  documentId: string;
  title: string;
  /** The place that issued it, as people write it ("Bắc Giang", "Hậu Giang (dự thảo)"). */
  place: string;
  status: 'issued' | 'draft';
  number?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  targets: number;
  assignments: number;
  /** Sentences about doubts that reading it raised are the channel's; these are their kinds. */
  doubts: string[];
}

/** A section as the outline shows it. */
export interface SectionView {
  /** Reference of its first passage. */
  reference: string;
  /** Label path, e.g. `III.6.5`. */
  path: string;
  title: string;
  /** Whether sections stand within it. */
  hasChildren: boolean;
}

/** One level of a document's outline. */
export interface OutlineView {
  document: DocumentView;
  /** The section whose children these are; undefined for the chapters. */
  section?: SectionView;
  /** Reference of the section above; undefined where the chapters are. */
  parent?: string;
  children: SectionView[];
  /** Passages of the section itself. */
  passages: PassageSpan[];
}

/** A passage with what stands around it. */
export interface PassageView {
  reference: string;
  document: DocumentView;
  /** Label path; empty before the first section. */
  section: string;
  /** Headings above it, from the chapter down. */
  headings: string[];
  page?: number;
  text: string;
  /** The administrative citation, to be copied. */
  citation: string;
  previous?: { reference: string; text: string };
  next?: { reference: string; text: string };
}

/** Where a record stands. */
export interface RecordPlace {
  /** The characters that state it. */
  span: PassageSpan;
  section: string;
  page?: number;
  /** The words themselves. */
  quote: string;
}

/** A target as lists show it. */
export interface TargetView extends RecordPlace {
  indicator: string;
  /** As written, with comparator, unit and what it is counted per; empty for an aim without a number. */
  value: string;
  year?: number;
  scope?: string;
}

/** What a body has to do with a task. */
export type RoleView = 'lead' | 'duty' | 'coordinating';

/** A task as lists show it. */
export interface TaskView extends RecordPlace {
  task: string;
  role: RoleView;
  /** Time as written. */
  time?: string;
}

/** A body that a plan gives tasks to. */
export interface AgencyView {
  /** Short name, 6 characters of `A-Za-z0-9_-`. */
  key: string;
  name: string;
  /** Tasks that it leads or is told to do, and those in which it works with others. */
  own: number;
  coordinating: number;
}

/** A matter that targets are set for, by field of the thesaurus. */
export interface FieldView {
  /** Identifier of the field (`housing`, `health`…). */
  id: string;
  count: number;
}

/** A deadline as lists show it. */
export interface DeadlineView extends RecordPlace {
  document: DocumentView;
  who: string;
  what: string;
  to: string;
  /** As written. */
  when: string;
  recurrence?: 'year' | 'periodic' | 'continuous';
  /** `MM-DD`, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined where the plan gives no date. */
  date?: string;
  report: boolean;
}

/** A matter that several places set targets for. */
export interface MatterView {
  /** Short name, 8 characters of `A-Za-z0-9_-`. */
  key: string;
  /** What is measured, in the plans' words. */
  name: string;
  field: string;
  /** Keys of the documents with a target. */
  documents: string[];
}
