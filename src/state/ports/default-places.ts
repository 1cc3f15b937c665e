/** The place that questions of a chat are about unless they name another. */
export interface DefaultPlaces {
  /** The chat's place as it was set; undefined where none is. */
  get(chatId: number): string | undefined;
  /** Sets the chat's place. */
  set(chatId: number, place: string): void;
  /** Leaves the chat without a place of its own. */
  clear(chatId: number): void;
}
