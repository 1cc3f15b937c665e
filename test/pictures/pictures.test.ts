import { describe, expect, it } from 'vitest';
import { fitText, measureText, wrapText } from '../../src/pictures/font.ts';
import { drawComparison, drawStatistics, writeCalendar, writeWorkbook } from '../../src/pictures/index.ts';

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  return [view.getUint32(16), view.getUint32(20)];
}

const LINE = { place: 'Bắc Giang', text: 'trên 99%', stated: true, source: 'mục II.2 · trang 3' };
const PICTURE = {
  title: 'Tỷ lệ bao phủ bảo hiểm y tế',
  subtitle: 'Đã tra 5 văn bản, 4 văn bản nêu',
  heads: ['Địa phương', 'Kế hoạch nêu', 'Mục · trang'] as const,
  footer: 'Con số ghi như trong văn bản.',
};

describe('text in a picture', () => {
  it('is as wide in its composed as in its decomposed form', () => {
    expect(measureText('Bảo hiểm y tế'.normalize('NFD'), 20)).toBe(measureText('Bảo hiểm y tế', 20));
    expect(measureText('Ạ', 20)).toBeGreaterThan(10);
  });

  it('is broken between words, every line within its width, no word lost', () => {
    const text = 'huyện thuộc tỉnh Quảng Trị đặt chỉ tiêu trên 98% dân số tham gia bảo hiểm y tế';
    const lines = wrapText(text, 200, 20);
    for (const line of lines) expect(measureText(line, 20)).toBeLessThanOrEqual(200);
    expect(lines.join(' ')).toBe(text);
    expect(wrapText('ư'.repeat(60), 200, 20).join('')).toBe('ư'.repeat(60));
  });

  it('that has no room ends in three dots', () => {
    const lines = fitText('một hai ba bốn năm sáu bảy tám chín mười', 100, 20, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    expect(measureText(lines[1]!, 20)).toBeLessThanOrEqual(100);
  });
});

describe('a comparison', () => {
  it('becomes a picture that grows with its rows and its bars, within what Telegram takes', async () => {
    const three = await drawComparison({ ...PICTURE, lines: [LINE, LINE, LINE] });
    const ten = await drawComparison({ ...PICTURE, lines: Array.from({ length: 40 }, () => LINE) });
    const bar = { name: 'Hậu Giang (dự thảo)', value: 40, valueMax: 45, label: '40-45%' };
    const chart = await drawComparison({
      ...PICTURE,
      lines: [LINE, LINE, LINE],
      bars: { bars: [bar, { ...bar, value: 0 }], isPercent: true },
    });
    const [width, height] = sizeOf(three);
    expect(sizeOf(chart)[0]).toBe(width);
    expect(sizeOf(chart)[1]).toBeGreaterThan(height);
    // Telegram refuses photos whose sides add up to more than 10,000 pixels or differ by more than twenty times.
    const [wide, high] = sizeOf(ten);
    expect(wide + high).toBeLessThanOrEqual(10_000);
    expect(high / wide).toBeLessThan(20);
  });

  it('is the same picture when it is asked for again', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => drawComparison({ ...PICTURE, lines: [LINE] })));
    expect(Buffer.compare(Buffer.from(one!), Buffer.from(other!))).toBe(0);
  });

  it('bears markup, odd characters and long words', async () => {
    const nasty = { ...LINE, place: '<b>&"', text: `\u0001\u{1F600} ${'x'.repeat(400)}`, draft: 'dự thảo' };
    expect(sizeOf(await drawComparison({ ...PICTURE, title: '</svg>', lines: [nasty] }))[0]).toBeGreaterThan(1000);
  });
});

describe('statistics', () => {
  it('are drawn also where nothing was asked yet', async () => {
    const part = { name: 'trả lời được', counts: [0] };
    const empty = { title: 'Thống kê', subtitle: '', days: ['25/11'], answered: part, declined: part, other: part };
    const top = { title: 'Hỏi nhiều nhất', rows: [] };
    const more = { ...top, rows: [{ name: 'tỷ lệ bao phủ bảo hiểm y tế', count: 3 }] };
    const [, small] = sizeOf(await drawStatistics({ ...empty, top }));
    expect(sizeOf(await drawStatistics({ ...empty, top: more }))[1]).toBeGreaterThan(small);
  });
});

describe('files', () => {
  it('a workbook holds its rows as an Excel file', async () => {
    const table = {
      sheet: 'So sánh: 2030/*?',
      title: 'Bao phủ',
      heads: [{ name: 'Địa phương', width: 20 }],
      rows: [['Bắc Giang \u0001'], [99], [undefined]],
    };
    const bytes = await writeWorkbook(table);
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
  });

  it('a calendar holds whole days, yearly ones repeated, with a reminder a week before', () => {
    const entry = {
      id: 'a-1@tro-ly',
      date: '2026-12-10',
      yearly: true,
      title: 'Báo cáo',
      description: 'mục IV.1; trang 11',
    };
    const text = new TextDecoder().decode(writeCalendar('Thời hạn', [entry, { ...entry, id: 'b', yearly: false }]));
    expect(text).toContain('DTSTART;VALUE=DATE:20261210');
    expect(text.match(/RRULE:FREQ=YEARLY/gu)).toHaveLength(1);
    expect(text.match(/TRIGGER:-P7D/gu)).toHaveLength(2);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
