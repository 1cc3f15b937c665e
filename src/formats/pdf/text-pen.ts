import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts';
import type { DrawnGlyph } from './turn-upright.ts';

/** A character to show, as pdf.js gives it; its width is in units of its font. */
export interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** What operators set and a saved state holds (PDF 32000-1, 8.4 and 9.3). */
interface State {
  ctm: Matrix;
  font: string;
  size: number;
  fontScale: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  visible: boolean;
}

/** Smallest size of a character that is told, in points. */
const SMALLEST = 0.5;

/** Where on a page the next character goes, and what was drawn so far (PDF 32000-1, 9.4). */
export class TextPen {
  readonly drawn: DrawnGlyph[] = [];
  /** Number of characters drawn that nobody sees. */
  unseen = 0;
  state: State;
  readonly #stack: State[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  /** @param ctm the map from the page's own space to points from its upper left corner. */
  constructor(ctm: Matrix) {
    this.state = {
      ctm,
      font: '',
      size: 1,
      fontScale: 0.001,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      visible: true,
    };
  }

  save(): void {
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state;
  }

  transform(map: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, map);
  }

  /** Puts the pen at the start of a line that this map places. */
  place(map: Matrix): void {
    this.#line = map;
    this.#text = map;
  }

  /** Goes to a line by its distance from the start of this one. */
  move(x: number, y: number): void {
    this.place(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, this.state.leading);
  }

  /** Draws characters; a number between them moves the pen back by thousandths of the font's size. */
  show(items: readonly (ShownGlyph | number | null)[]): void {
    for (const item of items ?? []) {
      if (item === null) continue;
      if (typeof item === 'number') this.#advance((-item / 1000) * this.state.size);
      else this.#draw(item);
    }
  }

  #draw({ unicode, width: units, isSpace }: ShownGlyph): void {
    const { state } = this;
    const width = units * state.fontScale * state.size;
    const place = multiply(state.ctm, this.#text);
    const [x, baseline] = apply(place, 0, state.rise);
    const across = Math.hypot(place[0], place[1]);
    const size = Math.abs(state.size) * Math.hypot(place[2], place[3]);
    if (unicode && size > SMALLEST) {
      if (!state.visible) this.unseen++;
      const turn = Math.round(Math.atan2(place[1], place[0]) / (Math.PI / 8));
      const wide = Math.abs(width * state.stretch) * across;
      this.drawn.push({ glyph: { text: unicode, x, baseline, width: wide, size, font: state.font }, turn });
    }
    this.#advance(width + (isSpace ? state.wordSpacing : 0) + state.charSpacing);
  }

  #advance(width: number): void {
    this.#text = multiply(this.#text, [1, 0, 0, 1, width * this.state.stretch, 0]);
  }
}
