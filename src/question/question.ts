import type { Token } from '../text/index.ts';
import type { Agency, Concept, Place } from '../vocabulary/index.ts';

/** What kind of answer a question wants. */
export type Intent =
  | 'lead'
  | 'coordinating'
  | 'tasks'
  | 'target'
  | 'deadline'
  | 'document'
  | 'content'
  /** Not about plans: greetings, weather, jokes. */
  | 'chat';

/** Which fact about a document is asked for. */
export type DocumentFact = 'signer' | 'number' | 'date' | 'issuer' | 'status' | 'basis' | 'recipients' | 'overview';

/** A part of what a question is about. */
export interface TopicTerm {
  /** As typed. */
  text: string;
  /** The words typed, corrected. */
  tokens: Token[];
  /** The thesaurus's concept that they name; absent for words outside it. */
  concept?: Concept;
  /** Says little about the topic. */
  light: boolean;
  /** Position in the question: neighbours belong together. */
  position: number;
}

/** A question as understood. */
export interface Question {
  /** As typed. */
  text: string;
  language: 'vi' | 'en';
  intent: Intent;
  /** True when the wording itself says what kind of answer is wanted. */
  explicitIntent: boolean;
  fact?: DocumentFact;
  /** Places named, in order. */
  places: Place[];
  /** True when a district or commune is meant, not its province. */
  district: boolean;
  /** Town or place names that no plan could be about but that look like a place ("tỉnh X"). */
  unknownPlace?: string;
  /** Bodies named, in order. */
  agencies: Agency[];
  terms: TopicTerm[];
  /** Years named. */
  years: number[];
  /** A comparison between places is wanted. */
  compare: boolean;
  superlative?: 'highest' | 'lowest';
  /** Amounts or dates that the question itself states, to be confirmed or denied. */
  premises: string[];
  /** "có phải … không": the first word of the answer is yes or no. */
  yesNo: boolean;
  /** A town is named, which no provincial plan speaks of. */
  town?: string;
  /** An amount is asked for ("bao nhiêu"). */
  wantsAmount: boolean;
  /** A report is asked about. */
  report: boolean;
  /** Begins as a follow-up ("còn …", "thế …"). */
  continues: boolean;
  /** All words of the question, corrected, for searching. */
  tokens: Token[];
  /** Words that were read as others: [typed, read as]. */
  corrections: [string, string][];
}
