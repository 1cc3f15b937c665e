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
  /** Language of the frame; names of agencies and quotations stay Vietnamese. */
  language: 'vi' | 'en';
  /** Milliseconds from the question to the answer. */
  ms: number;
}
