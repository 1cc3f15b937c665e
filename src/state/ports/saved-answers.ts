/** What is needed to make a page of an answer again when one of its buttons is pressed. */
export interface SavedAnswer {
  /** Whose answer it is. */
  userId: number;
  chatId: number;
  /** The conversation's turns up to this answer, as typed, oldest first. */
  turns: readonly string[];
  /** The row of the question log. */
  questionId?: number;
  /** What else the channel wants to have back; JSON. */
  extra?: unknown;
}

/** Answers behind buttons: a button holds 64 bytes, so it carries a short id and the answer is kept here. */
export interface SavedAnswers {
  /** Keeps an answer and gives its id: 12 characters of `A-Za-z0-9_-`. */
  save(answer: SavedAnswer): string;
  /** Puts another answer under an id that was given before; nothing happens where that is gone. */
  replace(id: string, answer: SavedAnswer): void;
  /** The answer, undefined where its time is over or its person had it deleted. */
  get(id: string): SavedAnswer | undefined;
}
