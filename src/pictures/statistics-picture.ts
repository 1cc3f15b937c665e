import { dayChart } from './chart.ts';
import { fitText } from './font.ts';
import { COLOURS, PICTURE_WIDTH, svgBox, svgText, toPng } from './svg.ts';

/** Questions by day as they are drawn. */
export interface StatisticsPicture {
  title: string;
  subtitle: string;
  /** Labels of the days, oldest first. */
  days: readonly string[];
  answered: { name: string; counts: readonly number[] };
  declined: { name: string; counts: readonly number[] };
  other: { name: string; counts: readonly number[] };
  /** Heading and rows of what was asked most. */
  top: { title: string; rows: readonly { name: string; count: number }[] };
}

const MARGIN = 28;
const CHART_HEIGHT = 330;

/** Draws the questions of some days as a PNG: stacked bars, and what was asked most. */
export async function drawStatistics(picture: StatisticsPicture): Promise<Uint8Array> {
  const width = PICTURE_WIDTH - 2 * MARGIN;
  const parts = [
    svgBox(0, 0, PICTURE_WIDTH, 100, COLOURS.head),
    svgText(picture.title, MARGIN, 48, { size: 28, fill: COLOURS.onHead, bold: true }),
    svgText(picture.subtitle, MARGIN, 80, { size: 18, fill: COLOURS.quietOnHead }),
  ];
  const { answered, declined, other } = picture;
  const draw = dayChart(picture.days, [
    { ...answered, colour: COLOURS.bar },
    { ...declined, colour: COLOURS.second },
    { ...other, colour: COLOURS.third },
  ]);
  parts.push(`<g transform="translate(${MARGIN} 122)">${await draw(width, CHART_HEIGHT)}</g>`);
  let y = 122 + CHART_HEIGHT + 20;
  if (picture.top.rows.length > 0) {
    y += 26;
    parts.push(svgText(picture.top.title, MARGIN, y, { size: 18, fill: COLOURS.quiet, bold: true }));
    const most = Math.max(...picture.top.rows.map((row) => row.count));
    for (const row of picture.top.rows) {
      y += 40;
      const [name = ''] = fitText(row.name, 400, 20, 1);
      parts.push(svgText(name, MARGIN, y, { size: 20, fill: COLOURS.text }));
      parts.push(svgBox(MARGIN + 420, y - 18, Math.max(4, (row.count / most) * (width - 490)), 22, COLOURS.bar, 4));
      parts.push(
        svgText(String(row.count), MARGIN + width, y, { size: 20, fill: COLOURS.text, bold: true, anchor: 'end' }),
      );
    }
  }
  return toPng(parts.join(''), y + 36);
}
