import type { Glyph, PageContent, Rule } from './page-content.ts';

/** A character as it was drawn, with the way it runs: in eighths of half a turn, 0 level, 4 down the page, -4 up. */
export interface DrawnGlyph {
  glyph: Glyph;
  turn: number;
}

/** Turns a page so that most of its text runs level; what runs otherwise (a stamp, a watermark) is set apart. */
export function turnUpright(page: {
  width: number;
  height: number;
  drawn: DrawnGlyph[];
  rules: Rule[];
}): Omit<PageContent, 'drawing'> {
  const count = (turn: number) => page.drawn.filter((one) => one.turn === turn).length;
  const turn = [0, 4, -4].reduce((best, one) => (count(one) > count(best) ? one : best));
  const glyphs = page.drawn.filter((one) => one.turn === turn).map((one) => one.glyph);
  const others = page.drawn.filter((one) => one.turn !== turn);
  const aslant = others.map((one) => one.glyph.text).join('');
  if (turn === 0) return { width: page.width, height: page.height, glyphs, rules: page.rules, aslant };
  const place = (x: number, y: number): [number, number] => (turn === 4 ? [y, page.width - x] : [page.height - y, x]);
  return {
    width: page.height,
    height: page.width,
    aslant,
    glyphs: glyphs.map((glyph) => {
      const [x, baseline] = place(glyph.x, glyph.baseline);
      return { ...glyph, x, baseline };
    }),
    rules: page.rules.map((rule) => {
      const [xa, ya] = place(rule.x1, rule.y1);
      const [xb, yb] = place(rule.x2, rule.y2);
      return { x1: Math.min(xa, xb), y1: Math.min(ya, yb), x2: Math.max(xa, xb), y2: Math.max(ya, yb) };
    }),
  };
}
