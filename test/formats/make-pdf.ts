import { deflateSync } from 'node:zlib';

/** A page to be drawn: texts at places in points, y from the top, and straight lines. */
export interface DrawnPage {
  texts: { x: number; y: number; text: string; size?: number }[];
  lines?: [number, number, number, number][];
  /** A picture in grey over the whole page, under its texts. */
  picture?: { width: number; height: number; dots: Uint8Array };
  /** True for texts that are there but not drawn, as a scanner's. */
  hidden?: boolean;
}

const HEIGHT = 842;

const isWide = ({ picture }: DrawnPage) => picture !== undefined && picture.width > picture.height;

/** Makes a PDF (A4) with text in Vietnamese, each letter half as wide as its size. */
export function makePdf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)];
  const cmap = blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`).join('\n');
  const kids = pages.map((_, i) => `${6 + 3 * i} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plan /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plan /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Plan /Flags 4 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
  );
  add(
    stream(
      `/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${cmap}\nendcmap`,
    ),
  );
  for (const [i, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${isWide(page) ? `${HEIGHT} 595` : `595 ${HEIGHT}`}] /Contents ${7 + 3 * i} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /P ${8 + 3 * i} 0 R >> >> >>`,
    );
    add(stream(drawPage(page)));
    const { width, height, dots } = page.picture ?? { width: 1, height: 1, dots: Uint8Array.of(255) };
    add(
      stream(
        deflateSync(dots).toString('latin1'),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode `,
      ),
    );
  }
  return writeObjects(objects);
}

/**
 * Makes a PDF of one page whose forms draw each other: the first draws the second several times, and so on. Its words are
 * drawn that many times over.
 */
export function makeNestedForms(depth: number, times: number): Uint8Array {
  const page =
    '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >>';
  const forms = Array.from({ length: depth }, (_, i) => {
    const last = i === depth - 1;
    const resources = last ? '/Font << /F1 5 0 R >>' : `/XObject << /X ${7 + i} 0 R >>`;
    return stream(
      last ? 'BT /F1 12 Tf 70 700 Td (Xin chao) Tj ET' : '/X Do '.repeat(times),
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >> `,
    );
  });
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< ${page} >>`,
    stream('/X Do'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...forms,
  ]);
}

/** Writes the objects of a PDF, the catalogue first, with where each of them stands. */
function writeObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((content, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const stream = (content: string, entries = '') =>
  `<< ${entries}/Length ${content.length} >>\nstream\n${content}\nendstream`;

function drawPage(page: DrawnPage): string {
  const texts = page.texts.map(({ x, y, text, size = 12 }) => {
    const codes = [...text].map((letter) => letter.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
    return `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${codes}> Tj ET`;
  });
  const lines = (page.lines ?? []).map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`);
  const picture = page.picture
    ? [isWide(page) ? `q ${HEIGHT} 0 0 595 0 0 cm /P Do Q` : `q 595 0 0 ${HEIGHT} 0 0 cm /P Do Q`]
    : [];
  return [...picture, page.hidden ? '3 Tr' : '0 Tr', ...texts, ...lines].join('\n');
}

/** Texts one below another from a place, as lines of a column. */
export const column = (x: number, y: number, lines: readonly string[], leading = 16) =>
  lines.map((text, i) => ({ x, y: y + i * leading, text }));
