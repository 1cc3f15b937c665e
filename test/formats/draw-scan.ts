import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** True where Tesseract with Vietnamese and Poppler are installed. */
export const canRecognise =
  /^vie$/mu.test(spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '') &&
  spawnSync('pdftoppm', ['-v']).error === undefined;

const FONTS = join(import.meta.dirname, '../../node_modules/dejavu-fonts-ttf/ttf');
/** Dots of a page of A4 at 200 an inch. */
const [WIDTH, HEIGHT] = [1654, 2339];

/** A page as a scanner gives it: these lines, and straight lines between points in dots. */
export function drawScan(
  lines: readonly { x: number; y: number; text: string }[],
  rules: readonly [number, number, number, number][] = [],
): { width: number; height: number; dots: Uint8Array } {
  const texts = lines.map(
    ({ x, y, text }) => `<text x="${x}" y="${y}" font-family="DejaVu Serif" font-size="36">${text}</text>`,
  );
  const drawn = rules.map(
    ([x1, y1, x2, y2]) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="black" stroke-width="3"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="white"/>${texts.join('')}${drawn.join('')}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false, fontDirs: [FONTS] } }).render();
  const dots = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < dots.length; i++) dots[i] = pixels[4 * i]!;
  return { width: WIDTH, height: HEIGHT, dots };
}

/** The same page laid on its side. */
export function layOnSide({ width, height, dots }: ReturnType<typeof drawScan>): ReturnType<typeof drawScan> {
  const turned = new Uint8Array(dots.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[(width - 1 - x) * height + y] = dots[y * width + x]!;
  return { width: height, height: width, dots: turned };
}
