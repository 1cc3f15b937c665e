/** A character on a page. Lengths are points, x from the left edge, y from the top edge as the page is read. */
export interface Glyph {
  text: string;
  x: number;
  /** Height of the line it stands on. */
  baseline: number;
  width: number;
  /** Size of its font. */
  size: number;
  /** Name of its font as the file gives it, e.g. `ABCDEF+TimesNewRomanPSMT`. */
  font: string;
}

/** A straight line drawn on a page, level or upright: the borders of tables. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What stands on a page, as drawn. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** What runs another way than the text, such as a watermark from corner to corner. */
  aslant?: string;
  drawing: PageDrawing;
}

/** What is on a page besides text that can be read. */
export interface PageDrawing {
  /** Part of the page that pictures cover, 0 to 1. */
  pictured: number;
  /** Part of its characters that nobody sees: drawn invisibly or before the picture that covers them. */
  hidden: number;
  /** Number of paths: letters turned into outlines are many. */
  paths: number;
}
