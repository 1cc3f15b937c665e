import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts';

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

/** An open PDF. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

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

interface DrawnGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** Longest thin side of a filled box that is meant as a line, in points. */
const THIN = 2.5;
const SHORTEST_RULE = 6;
/** Shortest side of a picture, in points: a scan may be cut into strips. */
const SMALLEST_PICTURE = 8;
/** A picture over this part of the page covers the text drawn before it. */
const COVERS = 0.5;
/** pdf.js: `AnnotationMode.DISABLE`. */
const NO_ANNOTATIONS = 0;
/** The text rendering mode that draws nothing (PDF 32000-1, 9.3.6). */
const INVISIBLE = 3;

/**
 * Reads the characters of a page one by one and its straight lines, by following the page's drawing operators
 * (PDF 32000-1, 9.4). The ready-made text of pdf.js runs characters together and guesses at spaces, which goes wrong
 * where a letter with marks comes from another font than its word.
 */
export async function readPageContent(page: PdfPage): Promise<PageContent> {
  const { OPS } = await getResolvedPDFJS();
  const viewport = page.getViewport({ scale: 1 });
  // What was put onto the page later (signatures, comments, links) is none of its text.
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const drawn: { glyph: Glyph; turn: number }[] = [];
  const rules: Rule[] = [];
  const fonts = new Map<string, { name: string; scale: number }>();
  const stack: State[] = [];
  let state: State = {
    ctm: viewport.transform as unknown as Matrix,
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
  const drawing: PageDrawing = { pictured: 0, hidden: 0, paths: 0 };
  let unseen = 0;
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;

  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (items: readonly (DrawnGlyph | number | null)[]) => {
    for (const item of items ?? []) {
      if (item === null) continue;
      if (typeof item === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-item / 1000) * state.size * state.stretch, 0]);
        continue;
      }
      const width = item.width * state.fontScale * state.size * state.stretch;
      const place = multiply(state.ctm, text);
      const [x, y] = apply(place, 0, state.rise);
      const across = Math.hypot(place[0], place[1]);
      const size = Math.abs(state.size) * Math.hypot(place[2], place[3]);
      if (item.unicode && size > 0.5) {
        if (!state.visible) unseen++;
        const turn = Math.round(Math.atan2(place[1], place[0]) / (Math.PI / 8));
        drawn.push({
          glyph: { text: item.unicode, x, baseline: y, width: Math.abs(width) * across, size, font: state.font },
          turn,
        });
      }
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      text = multiply(text, [1, 0, 0, 1, width + spacing * state.stretch, 0]);
    }
  };

  for (const [i, operator] of list.fnArray.entries()) {
    // biome-ignore lint/suspicious/noExplicitAny: the arguments differ by operator and pdf.js does not type them
    const args: any = list.argsArray[i];
    switch (operator) {
      case OPS.save:
        stack.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, args);
        // Pictures are left out when a page is read: all that is left of one is how large it was to be drawn.
        if (list.fnArray[i + 1] === undefined || list.fnArray[i + 1] === OPS.restore) {
          const part = pictureOf(state.ctm) / (viewport.width * viewport.height);
          drawing.pictured = Math.min(1, drawing.pictured + part);
          if (part >= COVERS) unseen = drawn.length;
        }
        break;
      case OPS.setTextRenderingMode:
        state.visible = args[0] !== INVISIBLE;
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, args[0]);
        break;
      case OPS.beginText:
        text = IDENTITY;
        line = IDENTITY;
        break;
      case OPS.setFont: {
        const font = fontOf(page, args[0], fonts);
        state.font = font.name;
        state.fontScale = font.scale;
        state.size = args[1];
        break;
      }
      case OPS.setCharSpacing:
        state.charSpacing = args[0];
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0];
        break;
      case OPS.setHScale:
        state.stretch = args[0] / 100;
        break;
      case OPS.setLeading:
        state.leading = -args[0];
        break;
      case OPS.setTextRise:
        state.rise = args[0];
        break;
      case OPS.setTextMatrix:
        line = Array.from({ length: 6 }, (_, at) => (args[0] ?? args)[at]) as unknown as Matrix;
        text = line;
        break;
      case OPS.moveText:
        move(args[0], args[1]);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1];
        move(args[0], args[1]);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0]);
        break;
      case OPS.nextLineShowText:
        move(0, state.leading);
        show(args[0]);
        break;
      case OPS.constructPath:
        drawing.paths++;
        if (args[0] !== OPS.endPath && args[0] !== OPS.clip && args[0] !== OPS.eoClip && args[1]?.[0]) {
          const stroked = ([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke] as number[]).includes(
            args[0],
          );
          rules.push(...rulesOf(args[1][0], state.ctm, stroked));
        }
        break;
    }
  }
  drawing.hidden = drawn.length > 0 ? Math.min(1, unseen / drawn.length) : 0;
  return { ...turnUpright({ width: viewport.width, height: viewport.height, drawn, rules }), drawing };
}

/** The area that a picture drawn by this map covers, in square points; a map of text or paths is smaller than any picture. */
function pictureOf(map: Matrix): number {
  const [width, height] = [Math.hypot(map[0], map[1]), Math.hypot(map[2], map[3])];
  return Math.min(width, height) < SMALLEST_PICTURE ? 0 : width * height;
}

function fontOf(page: PdfPage, id: string, known: Map<string, { name: string; scale: number }>) {
  const found = known.get(id);
  if (found) return found;
  let font = { name: '', scale: 0.001 };
  try {
    const loaded = (id.startsWith('g_') ? page.commonObjs : page.objs).get(id);
    font = { name: String(loaded.name ?? ''), scale: loaded.fontMatrix?.[0] || 0.001 };
  } catch {
    // A font that cannot be read has no names and the usual scale; its characters still stand where they stand.
  }
  known.set(id, font);
  return font;
}

/** The level and upright lines of a path: those that are stroked, and filled boxes thin enough to be lines. */
function rulesOf(data: ArrayLike<number>, ctm: Matrix, stroked: boolean): Rule[] {
  const rules: Rule[] = [];
  let points: [number, number][] = [];
  const end = () => {
    if (points.length > 1) rules.push(...(stroked ? edgesOf(points) : thinBox(points)));
    points = [];
  };
  // Codes of a path in pdf.js: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close.
  for (let i = 0; i < data.length; ) {
    const code = data[i]!;
    if (code === 0) end();
    if (code <= 1) {
      points.push(apply(ctm, data[i + 1]!, data[i + 2]!));
      i += 3;
    } else if (code === 2) {
      points.push(apply(ctm, data[i + 5]!, data[i + 6]!));
      i += 7;
    } else if (code === 3) {
      points.push(apply(ctm, data[i + 3]!, data[i + 4]!));
      i += 5;
    } else {
      if (points[0]) points.push(points[0]);
      i += 1;
    }
  }
  end();
  return rules.filter((rule) => rule.x2 - rule.x1 + rule.y2 - rule.y1 >= SHORTEST_RULE);
}

function edgesOf(points: [number, number][]): Rule[] {
  return points.slice(1).flatMap(([x, y], i) => {
    const [x0, y0] = points[i]!;
    const level = Math.abs(y - y0) < 1;
    if (!level && Math.abs(x - x0) >= 1) return [];
    return [{ x1: Math.min(x, x0), y1: Math.min(y, y0), x2: Math.max(x, x0), y2: Math.max(y, y0) }];
  });
}

function thinBox(points: [number, number][]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x2 - x1 <= THIN) return [{ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 }];
  if (y2 - y1 <= THIN) return [{ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }];
  return [];
}

/** Turns a page so that most of its text runs level; what runs otherwise (a stamp, a watermark) is set apart. */
function turnUpright(page: {
  width: number;
  height: number;
  drawn: { glyph: Glyph; turn: number }[];
  rules: Rule[];
}): Omit<PageContent, 'drawing'> {
  // A turn of 4 is a quarter, text that runs down the page; -4 runs up.
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
