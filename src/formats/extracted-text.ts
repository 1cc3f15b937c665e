/** What was read from a file. */
export interface ExtractedText {
  /** The document as plain text; a form feed ends each page where the file has pages. */
  text: string;
  /** What an operator should know about the reading, one sentence each: a conversion, pages without text. */
  notes: string[];
}
