import type { Answer } from '../answering/answer.ts';

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

/** What a channel (terminal, Telegram) needs of the assistant; nothing here knows a channel. */
export interface Assistant {
  /**
   * Answers one turn of a conversation, remembering it for follow-ups.
   * Never throws for bad input: an empty or odd text gets a polite answer.
   */
  reply(conversationId: string, text: string): Promise<Answer>;
  /** Forgets the conversation's earlier turns. */
  forget(conversationId: string): void;
  /** The documents that are searched, in the corpus's order. */
  documents(): DocumentSummary[];
}
