/** What a language model is asked. */
export interface Prompt {
  /** The rules it must keep. */
  system: string;
  /** The question and the facts. */
  user: string;
}

/** A language model, local or of a service. */
export interface LanguageModel {
  /** Provider and model, for the log. */
  readonly id: string;
  /**
   * The model's whole reply as plain text.
   * @param signal ends the call; the promise is then rejected
   * @throws LanguageModelError when the service cannot be reached, refuses, breaks off, or does not stop talking
   */
  complete(prompt: Prompt, signal: AbortSignal): Promise<string>;
}
