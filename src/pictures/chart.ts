import type { EChartsOption } from 'echarts';
import { FONT_FAMILY, fitText, measureText } from './font.ts';
import { COLOURS } from './svg.ts';

/** Pixels that the name of a bar may take, in two lines, and those left at least for the bars themselves. */
const NAME_WIDTH = 210;
const BAR_WIDTH = 190;
const SIZE = 20;

/** A bar with its name and the words at its end. */
export interface Bar {
  name: string;
  /** The number; of a range its lower end. */
  value: number;
  /** Upper end of a range. */
  valueMax?: number;
  /** What the plan says ("trên 99%"). */
  label: string;
}

/** A chart as an SVG element of the size asked for. */
export type DrawChart = (width: number, height: number) => Promise<string>;

/**
 * Lying bars from zero, one a row, what each plan says at its end; the upper part of a range is lighter. Only shares of a
 * hundred have an axis with numbers: elsewhere the ends of the bars say all, and long numbers would run into each other.
 */
export function barChart(bars: readonly Bar[], isPercent: boolean): DrawChart {
  return async (width, height) => {
    const highest = Math.max(...bars.map((bar) => bar.valueMax ?? bar.value));
    const isShare = isPercent && highest > 50 && highest <= 100;
    const names = bars.map((bar) => fitText(bar.name, NAME_WIDTH, SIZE, 2));
    const nameWidth = Math.max(...names.flat().map((line) => measureText(line, SIZE)));
    const room = width - nameWidth - BAR_WIDTH - 46;
    const labels = bars.map((bar) => fitText(bar.label, room, SIZE, 1, true)[0] ?? '');
    const right = 28 + Math.max(...labels.map((label) => measureText(label, SIZE, true)));
    const options = {
      grid: { left: 8, right, top: 6, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        max: isShare ? 100 : highest > 0 ? highest : 1,
        ...(isShare ? { interval: 25 } : {}),
        axisLabel: { show: isShare, ...letters(18, COLOURS.quiet), formatter: (value: number) => formatNumber(value) },
        splitLine: { show: isShare, lineStyle: { color: COLOURS.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map((lines) => lines.join('\n')),
        axisLabel: { ...letters(SIZE, COLOURS.text), lineHeight: 24 },
        axisLine: { lineStyle: { color: COLOURS.line } },
        axisTick: { show: false },
      },
      series: [
        {
          type: 'bar',
          stack: 'value',
          barMaxWidth: 34,
          itemStyle: { color: COLOURS.bar },
          data: bars.map((bar) => bar.value),
          label: { show: false },
        },
        {
          type: 'bar',
          stack: 'value',
          barMaxWidth: 34,
          itemStyle: { color: COLOURS.range },
          data: bars.map((bar) => (bar.valueMax ?? bar.value) - bar.value),
          label: {
            show: true,
            position: 'right',
            distance: 10,
            ...letters(SIZE, COLOURS.text, true),
            formatter: ({ dataIndex }: { dataIndex: number }) => labels[dataIndex] ?? '',
          },
        },
      ],
    };
    return drawChart(options as EChartsOption)(width, height);
  };
}

/** Standing bars, one a day, in parts that are stacked. */
export function dayChart(
  days: readonly string[],
  parts: readonly { name: string; colour: string; counts: readonly number[] }[],
): DrawChart {
  return drawChart({
    grid: { left: 8, right: 12, top: 44, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: letters(18, COLOURS.text), itemWidth: 16, itemHeight: 16 },
    xAxis: {
      type: 'category',
      data: [...days],
      axisLabel: { ...letters(16, COLOURS.quiet), hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOURS.line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: letters(16, COLOURS.quiet),
      splitLine: { lineStyle: { color: COLOURS.line } },
    },
    series: parts.map((part) => ({
      name: part.name,
      type: 'bar',
      stack: 'day',
      barMaxWidth: 44,
      itemStyle: { color: part.colour },
      data: [...part.counts],
    })),
  } as EChartsOption);
}

/** A number as Vietnamese write it: `.` groups thousands, `,` is the decimal mark. */
export function formatNumber(value: number): string {
  return value.toLocaleString('de-DE', { maximumFractionDigits: 2 });
}

function letters(fontSize: number, color: string, bold = false): object {
  return { fontFamily: FONT_FAMILY, fontSize, color, ...(bold ? { fontWeight: 'bold' } : {}) };
}

function drawChart(option: EChartsOption): DrawChart {
  return async (width, height) => {
    const [core, { BarChart }, components, { LegacyGridContainLabel }, { SVGRenderer }] = await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/features'),
      import('echarts/renderers'),
    ]);
    const { init, setPlatformAPI, use } = core;
    const { GridComponent, LegendComponent } = components;
    use([BarChart, GridComponent, LegendComponent, LegacyGridContainLabel, SVGRenderer]);
    // Without a browser echarts guesses how wide letters are, and guesses Vietnamese ones wrong.
    setPlatformAPI({
      measureText: (text, font) => ({ width: measureText(text, sizeOf(font), /bold/u.test(font ?? '')) }),
    });
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption({ animation: false, textStyle: letters(18, COLOURS.text), ...option });
      // echarts numbers its charts; without the number the same chart is the same text.
      return chart.renderToSVGString().replace(/\bzr\d+-/gu, 'zr-');
    } finally {
      chart.dispose();
    }
  };
}

function sizeOf(font: string | undefined): number {
  return Number(/(\d+(?:\.\d+)?)px/u.exec(font ?? '')?.[1] ?? 12);
}
