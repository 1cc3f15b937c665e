import type { Token } from '../../text/index.ts';

/** A fact of documents by which they are listed, chosen or put in order. */
export type RegisterFact = 'date' | 'signer' | 'issuer' | 'status' | 'number' | 'pages' | 'recipients';

/** Which of the documents are asked for: those that hold something, lack it, or are the first or last by it. */
export type RegisterPick = 'first' | 'last' | 'lacking' | 'draft' | 'issued' | 'within' | 'office' | 'body';

/** What a question wants to know of the documents themselves, several at once: "văn bản nào do phó chủ tịch ký". */
export interface RegisterAsked {
  facts: RegisterFact[];
  /** Absent where the facts of all are asked for: "số và ngày của từng kế hoạch". */
  pick?: RegisterPick;
  /** The office of whoever signed, folded: "pho chu tich". */
  office?: string;
  /** The words of the question that say so, places, bodies and the time apart. */
  words: Token[];
}
