/** What was read from a file. */
export interface ExtractedText {
  /** The document as plain text; a form feed ends each page where the file has pages. */
  text: string;
  /** True where the file says where its paragraphs end: each is a line, unless its author broke lines by hand. */
  paragraphs?: boolean;
  /** What an operator should know about the reading, one sentence each: a conversion, pages without text. */
  notes: string[];
  /** Pages whose text was recognised from a picture of them, counted from 1. */
  recognised?: number[];
  /** Pages that could not be read, though they say something: what the text is silent on may stand there. */
  unread?: number[];
  /** True where a program that is not installed could have read more. */
  incomplete?: boolean;
}
