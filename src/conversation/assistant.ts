import type { Answer } from '../answering/answer.ts';
import type { PassageSpan, PlanLibrary } from '../browsing/index.ts';

/** A document of the corpus as a channel shows it in its list of documents. */
export interface DocumentSummary {
  documentId: string;
  title: string;
  /** The place that issued it, as people write it ("Bắc Giang"). */
  place: string;
  status: 'issued' | 'draft';
  /** Number as printed ("131/KH-UBND"), undefined where the document states none. */
  number?: string;
  /** Date as `YYYY-MM-DD`, undefined where the document states none. */
  date?: string;
}

/** What a question was understood as, in words of the plans and not of the asker. */
export interface AskedAbout {
  /** Kind of answer wanted (`lead`, `target`, `deadline`…). */
  intent: string;
  /** The matter by the thesaurus, where it knows it. */
  matter?: string;
  /** The place, where one was named or assumed. */
  place?: string;
}

/** An answer with what a channel needs to go on from it. */
export interface Reply extends Answer {
  /** The turns that lead to this answer, as typed, oldest first; `replay` makes it again from them. */
  turns: string[];
  asked: AskedAbout;
  /** The chat's own place, where the question named none and the answer is about that one. */
  assumedPlace?: string;
}

/** What a channel may say of a question besides its text. */
export interface AskOptions {
  /** The place that a question is about where it names none. */
  place?: string | undefined;
}

/** Another question about the same matter: `elsewhere` asks it of all places. */
export type Variation = 'elsewhere';

/** How a matter is set side by side. */
export interface CompareOptions {
  /** Keys of the documents. */
  documents?: readonly string[] | undefined;
  language: 'vi' | 'en';
}

/** What a channel (terminal, Telegram) needs of the assistant; nothing here knows a channel. */
export interface Assistant {
  /**
   * Answers one turn of a conversation, remembering it for follow-ups.
   * Never throws for bad input: an empty or odd text gets a polite answer.
   */
  reply(conversationId: string, text: string, options?: AskOptions): Promise<Reply>;
  /** Answers the last of these turns again, or another question about the same matter; remembers nothing. */
  replay(turns: readonly string[], options?: AskOptions & { variation?: Variation }): Promise<Reply>;
  /**
   * Sets what documents say of a matter of the library side by side: those with these keys, all where none are given.
   * Undefined where the matter, or every one of the documents, is not there (any more); remembers nothing.
   */
  compare(matter: string, options: CompareOptions): Promise<Reply | undefined>;
  /** Passages that fit a text best, best first; of one place where it names one. */
  findPassages(text: string, range: { offset: number; limit: number }): Promise<PassageSpan[]>;
  /** Passages of these documents that speak of what the last of these turns is about, best first. */
  findRelated(turns: readonly string[], documentIds: readonly string[]): Promise<PassageSpan[]>;
  /** Forgets the conversation's earlier turns. */
  forget(conversationId: string): void;
  /** The documents that are searched, in the corpus's order. */
  documents(): DocumentSummary[];
  /** The plans to walk through without asking. A rebuilt index has a new one: do not keep it. */
  library(): PlanLibrary;
  /** The place that a text names, as plans write it ("Bắc Giang"), and whether a plan of it is searched. */
  findPlace(text: string): { name: string; covered: boolean } | undefined;
}
