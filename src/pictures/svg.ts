import { FONT_FAMILY, FONT_FILES } from './font.ts';

/** Colours of all pictures. They have a ground of their own, so that they read as well in a dark as in a light chat. */
export const COLOURS = {
  ground: '#ffffff',
  head: '#12395b',
  onHead: '#ffffff',
  quietOnHead: '#c9dbea',
  text: '#16202a',
  quiet: '#5b6b7a',
  line: '#dde5ec',
  stripe: '#f4f7fa',
  bar: '#2f7fc1',
  range: '#a9cdea',
  draft: '#a15c00',
  draftGround: '#fff1dc',
  second: '#d98a2b',
  third: '#9aa7b3',
} as const;

/** Width of every picture before it is enlarged, in pixels: about what a phone shows at twice its density. */
export const PICTURE_WIDTH = 760;

/** Pixels on the longer side that Telegram keeps of a photo. */
const TELEGRAM_SIDE = 2560;

/** How a line of text is set. */
export interface TextStyle {
  size: number;
  fill: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text with its baseline at `y`. */
export function svgText(text: string, x: number, y: number, { size, fill, bold, anchor = 'start' }: TextStyle): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-family="${FONT_FAMILY}" font-size="${size}"${weight} fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** A filled rectangle. */
export function svgBox(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** The text with the characters that XML gives a meaning written as entities; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Pictures remembered: the same comparison is often asked for several times. */
const REMEMBERED = 32;
const drawn = new Map<string, Promise<Uint8Array>>();

/** A picture as a PNG, enlarged for sharp letters as far as Telegram keeps it. */
export function toPng(body: string, height: number): Promise<Uint8Array> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}" viewBox="0 0 ${PICTURE_WIDTH} ${height}">` +
    `${svgBox(0, 0, PICTURE_WIDTH, height, COLOURS.ground)}${body}</svg>`;
  const known = drawn.get(svg) ?? render(svg, height);
  drawn.delete(svg);
  drawn.set(svg, known);
  known.catch(() => drawn.delete(svg));
  const [oldest] = drawn.keys();
  if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
  return known;
}

/** Draws in a thread of its own: meanwhile other people are answered. */
async function render(svg: string, height: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: Math.min(2, TELEGRAM_SIDE / Math.max(PICTURE_WIDTH, height)) },
    font: {
      fontFiles: [FONT_FILES.regular, FONT_FILES.bold],
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return image.asPng();
}
