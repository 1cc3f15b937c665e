import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { PageContent, PageDrawing, Rule } from './page-content.ts';
import { rulesOf } from './path-rules.ts';
import { TextPen } from './text-pen.ts';
import { turnUpright } from './turn-upright.ts';

/** An open PDF. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

interface Font {
  name: string;
  scale: number;
}

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
  const pen = new TextPen(viewport.transform as unknown as Matrix);
  const rules: Rule[] = [];
  const fonts = new Map<string, Font>();
  const drawing: PageDrawing = { pictured: 0, hidden: 0, paths: 0 };

  for (const [i, operator] of list.fnArray.entries()) {
    // biome-ignore lint/suspicious/noExplicitAny: the arguments differ by operator and pdf.js does not type them
    const args: any = list.argsArray[i];
    switch (operator) {
      case OPS.save:
        pen.save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        pen.restore();
        break;
      case OPS.transform:
        pen.transform(args);
        // Pictures are left out when a page is read: all that is left of one is how large it was to be drawn.
        if (list.fnArray[i + 1] === undefined || list.fnArray[i + 1] === OPS.restore) {
          const part = pictureOf(pen.state.ctm) / (viewport.width * viewport.height);
          drawing.pictured = Math.min(1, drawing.pictured + part);
          if (part >= COVERS) pen.unseen = pen.drawn.length;
        }
        break;
      case OPS.setTextRenderingMode:
        pen.state.visible = args[0] !== INVISIBLE;
        break;
      case OPS.paintFormXObjectBegin:
        pen.save();
        if (args[0]) pen.transform(args[0]);
        break;
      case OPS.beginText:
        pen.place(IDENTITY);
        break;
      case OPS.setFont: {
        const font = fontOf(page, args[0], fonts);
        pen.state.font = font.name;
        pen.state.fontScale = font.scale;
        pen.state.size = args[1];
        break;
      }
      case OPS.setCharSpacing:
        pen.state.charSpacing = args[0];
        break;
      case OPS.setWordSpacing:
        pen.state.wordSpacing = args[0];
        break;
      case OPS.setHScale:
        pen.state.stretch = args[0] / 100;
        break;
      case OPS.setLeading:
        pen.state.leading = -args[0];
        break;
      case OPS.setTextRise:
        pen.state.rise = args[0];
        break;
      case OPS.setTextMatrix:
        pen.place(Array.from({ length: 6 }, (_, at) => (args[0] ?? args)[at]) as unknown as Matrix);
        break;
      case OPS.moveText:
        pen.move(args[0], args[1]);
        break;
      case OPS.setLeadingMoveText:
        pen.state.leading = args[1];
        pen.move(args[0], args[1]);
        break;
      case OPS.nextLine:
        pen.nextLine();
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        pen.show(args[0]);
        break;
      case OPS.nextLineShowText:
        pen.nextLine();
        pen.show(args[0]);
        break;
      case OPS.constructPath:
        drawing.paths++;
        if (args[0] !== OPS.endPath && args[0] !== OPS.clip && args[0] !== OPS.eoClip && args[1]?.[0]) {
          const stroked = ([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke] as number[]).includes(
            args[0],
          );
          rules.push(...rulesOf(args[1][0], pen.state.ctm, stroked));
        }
        break;
    }
  }
  drawing.hidden = pen.drawn.length > 0 ? Math.min(1, pen.unseen / pen.drawn.length) : 0;
  return { ...turnUpright({ width: viewport.width, height: viewport.height, drawn: pen.drawn, rules }), drawing };
}

/** The area that a picture drawn by this map covers, in square points; a map of text or paths is smaller than any picture. */
function pictureOf(map: Matrix): number {
  const [width, height] = [Math.hypot(map[0], map[1]), Math.hypot(map[2], map[3])];
  return Math.min(width, height) < SMALLEST_PICTURE ? 0 : width * height;
}

function fontOf(page: PdfPage, id: string, known: Map<string, Font>): Font {
  const found = known.get(id);
  if (found) return found;
  let font: Font = { name: '', scale: 0.001 };
  try {
    const loaded = (id.startsWith('g_') ? page.commonObjs : page.objs).get(id);
    font = { name: String(loaded.name ?? ''), scale: loaded.fontMatrix?.[0] || 0.001 };
  } catch {
    // A font that cannot be read has no names and the usual scale; its characters still stand where they stand.
  }
  known.set(id, font);
  return font;
}
