import type { Intent } from '../question/index.ts';
import type { Comparator } from '../records/index.ts';

/** What became of a question. `not_found`: no plan says it, or it is outside what the plans are about. */
export type AnswerStatus = 'answered' | 'not_found' | 'clarify';

/** A passage of a plan and the exact characters of it that prove an answer. */
export interface Citation {
  /** Name of the document's file without its ending, e.g. `bac-giang`. */
  documentId: string;
  /** The document's title as the manifest gives it. */
  title: string;
  /** Label path as printed in the plan, e.g. `III.6.5`; empty for text that stands before the first section. */
  section: string;
  /** Heading of the section, or of the run-in head within it. */
  heading: string;
  /** Page on which the quote starts, counted from 1; absent where the source has no pages. */
  page?: number;
  /** Word for word from the document; only white space may differ. */
  quote: string;
}

/** One plan's line where several are set side by side; a channel may draw a table or a chart of it. */
export interface ComparisonRow {
  documentId: string;
  /** The plan's place as people write it ("Bắc Giang", "Hậu Giang (dự thảo)"). */
  place: string;
  /** False where the plan is silent; the row then has no number and no citation. */
  stated: boolean;
  /** What the plan says in a few words, or that it says nothing. */
  text: string;
  /** The number, where the row is a target; with `valueMax` the lower end of a range. */
  value?: number;
  valueMax?: number;
  comparator?: Comparator;
  /** Unit as the plan writes it ("%", "căn hộ"). */
  unit?: string;
  /** Reference quantity ("10.000 dân"). */
  per?: string;
  /** Part of the population or territory that the number is about; absent where it is about all. */
  scope?: string;
  /** Year by which. */
  year?: number;
  /** Position in `Answer.citations` of the proof; absent where it was cut from a long answer. */
  citation?: number;
}

/** What an answer is about, for a channel that offers what may be asked next. */
export interface AnswerAbout {
  /** Kind of answer that the question wanted, as understood with the turns before it. */
  intent: Intent;
  /** Plans that were asked, in the corpus's order; empty where none could be. */
  documentIds: string[];
  /** The one plan that the answer is about; absent where it is about several. */
  planId?: string | undefined;
  /** Bodies that the question names, by their id in the vocabulary. */
  agencyIds: string[];
  /** The topic as the frame names it; empty where the question has none. */
  topic: string;
}

/** What may be meant where a question is asked back: a channel may offer it to be touched. */
export interface Choice {
  /** In a few words. */
  label: string;
  /** What the person says by choosing it: the next turn of the conversation. */
  turn: string;
}

/** An answer as every channel receives it; `answer` is the join of the other texts. */
export interface Answer {
  status: AnswerStatus;
  /** Plain text without markup, the direct answer first; the parts below joined by line ends. */
  answer: string;
  /** The direct answer, one line. */
  direct: string;
  /** What an officer needs next: coordinating bodies, time, further values; a line each. */
  details: string[];
  /** Doubts and assumptions: "a draft", "understood as …"; a line each. */
  notes: string[];
  /** The proof, most important first; empty only where nothing is claimed. */
  citations: Citation[];
  /** A row a plan where several were asked, in the corpus's order; not part of the JSON of the command line. */
  comparison?: ComparisonRow[];
  /** Where a question is asked back, what may be chosen. Not part of the JSON of the command line. */
  choices?: Choice[];
  /** What was understood; absent for input that is no question. Not part of the JSON of the command line. */
  about?: AnswerAbout;
  /** Language of the frame; names of agencies and quotations stay Vietnamese. */
  language: 'vi' | 'en';
  /** Milliseconds from the question to the answer. */
  ms: number;
}
