import { afterEach, describe, expect, test, vi } from 'vitest';
import { extractText } from '../../src/formats/index.ts';
import { canRecognise, drawScan, layOnSide } from './draw-scan.ts';
import { column, type DrawnPage, makePdf } from './make-pdf.ts';

const read = (...pages: DrawnPage[]) => extractText('mau.pdf', makePdf(pages));
const scan = (lines: string[]) => drawScan(lines.map((text, i) => ({ x: 200, y: 300 + 70 * i, text })));

const FIRST = {
  texts: column(70, 90, [
    'I. MỤC TIÊU',
    'Các sở, ban, ngành của tỉnh và Ủy ban nhân dân các huyện, thị xã, thành phố có',
  ]),
};
const LAST = {
  texts: column(70, 90, ['Sở Tài chính bố trí kinh phí thực hiện Kế hoạch này theo quy định của pháp luật.']),
};
const SCANNED = scan([
  'II. NHIỆM VỤ, GIẢI PHÁP',
  '1. Sở Xây dựng chủ trì phát triển nhà ở xã hội,',
  'phối hợp với Sở Tài chính và các huyện.',
  '2. Xây dựng 74.900 căn hộ đến năm 2030.',
]);

/** Letters as a font names them that gives each the number of another. */
const shifted = (text: string) =>
  [...text].map((letter) => (letter === ' ' ? ' ' : String.fromCodePoint(letter.codePointAt(0)! + 5))).join('');
const GARBLED = {
  texts: column(
    70,
    90,
    [
      'Sở Y tế chủ trì, phối hợp với các sở, ngành nâng cao chất lượng khám bệnh,',
      'chữa bệnh cho Nhân dân; bố trí đủ bác sĩ và thuốc cho các trạm y tế của tỉnh.',
    ].map(shifted),
  ),
};

/** Lets no program of the system be found. */
const withoutPrograms = () => vi.stubEnv('PATH', '/nowhere');
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a page that is a picture', () => {
  test('is left out where Tesseract is missing, with what to install; no sentence runs over the hole', async () => {
    withoutPrograms();
    const { text, notes, unread, recognised } = await read(FIRST, { texts: [], picture: SCANNED }, LAST);
    expect(unread).toEqual([2]);
    expect(recognised).toBeUndefined();
    expect(notes.join()).toMatch(/tesseract-ocr-vie/u);
    expect(text).toMatch(/thành phố có\n\f\fSở Tài chính bố trí/u);
  });

  test('makes the file unreadable where there is no other page, and says what to install', async () => {
    withoutPrograms();
    await expect(read({ texts: [], picture: SCANNED })).rejects.toThrow(
      /needs pdftoppm, which is not installed\. Install the Debian packages poppler-utils, tesseract-ocr and tesseract-ocr-vie/u,
    );
  });

  test('is one also under the stamp of a digital signature', async () => {
    withoutPrograms();
    const stamp = column(330, 60, ['Ký bởi: Ủy ban nhân dân tỉnh', 'Ngày ký: 05/06/2024 10:20:45 +07:00']);
    expect((await read(FIRST, { texts: stamp, picture: SCANNED })).unread).toEqual([2]);
  });

  test('that says nothing is no matter', async () => {
    const { text, notes, unread } = await read({ texts: [] }, FIRST);
    expect([notes, unread]).toEqual([[], undefined]);
    expect(text.startsWith('\f')).toBe(true);
  });

  test('with the letters that a scanner put below it is read by them, and known as such', async () => {
    const lines = [
      'II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU CỦA KẾ HOẠCH',
      ...Array.from({ length: 6 }, (_, i) => `${i + 1}. Sở Xây dựng chủ trì phát triển nhà ở xã hội cho công nhân.`),
    ];
    const layer = { texts: column(70, 90, lines), picture: SCANNED, hidden: true };
    const { text, recognised, unread } = await read(FIRST, layer);
    expect([recognised, unread]).toEqual([[2], undefined]);
    expect(text).toContain('3. Sở Xây dựng chủ trì');
  });
});

describe('a page whose font names its letters wrongly', () => {
  test('is left out rather than read as it stands', async () => {
    withoutPrograms();
    const { text, unread } = await read(FIRST, GARBLED, LAST);
    expect(unread).toEqual([2]);
    expect(text).not.toMatch(/\fX/u);
    expect(text.split('\f')).toHaveLength(4);
  });

  test('is not one where few words have marks because they are numbers and codes', async () => {
    withoutPrograms();
    const rows = Array.from({ length: 30 }, (_, i) => `${i + 1} 131/KH-UBND 05/6/2024 74.900 96-CTr/TU`);
    expect(
      (await read({ texts: column(70, 60, ['Danh mục văn bản kèm theo Kế hoạch của tỉnh', ...rows]) })).unread,
    ).toBeUndefined();
  });
});

describe.skipIf(!canRecognise)(
  'recognising pages (skipped where Tesseract with Vietnamese is not installed)',
  { timeout: 120_000 },
  () => {
    test('reads a scan among pages of text, in its place', async () => {
      const { text, recognised, unread } = await read(FIRST, { texts: [], picture: SCANNED }, LAST);
      expect([recognised, unread]).toEqual([[2], undefined]);
      const page = text.split('\f')[1]!;
      expect(page).toMatch(/II\. NHIỆM VỤ, GIẢI PHÁP/u);
      expect(page).toMatch(/Sở Xây dựng chủ trì phát triển nhà ở xã hội,\s+phối hợp với Sở Tài chính/u);
      expect(page).toContain('74.900 căn hộ');
    });

    test('turns a page that lies on its side', async () => {
      const lines = Array.from({ length: 12 }, (_, i) => `${i + 1}. Sở Xây dựng chủ trì phát triển nhà ở xã hội,`);
      const { text } = await read({ texts: [], picture: layOnSide(scan(lines)) });
      expect(text).toMatch(/5\. Sở Xây dựng chủ trì phát triển nhà ở/u);
    });

    test('reads a table by the lines drawn around its cells', async () => {
      const [xs, ys] = [
        [150, 260, 900, 1300],
        [300, 380, 500],
      ];
      const rules = [
        ...xs.map((x): [number, number, number, number] => [x, 300, x, 500]),
        ...ys.map((y): [number, number, number, number] => [150, y, 1300, y]),
      ];
      const cells = [
        { x: 165, y: 350, text: 'TT' },
        { x: 280, y: 350, text: 'Nhiệm vụ' },
        { x: 920, y: 350, text: 'Chủ trì' },
        { x: 280, y: 425, text: 'Hỗ trợ nhà ở cho' },
        { x: 280, y: 475, text: 'người có công' },
        { x: 920, y: 450, text: 'Sở Xây dựng' },
      ];
      const { text } = await read({ texts: [], picture: drawScan(cells, rules) });
      expect(text).toMatch(/\| Hỗ trợ nhà ở cho người có công \| Sở Xây dựng/u);
    });

    test('reads what a garbled font draws rather than what it names', async () => {
      // What is drawn is the picture: how a font that is not in the file is drawn depends on the machine.
      const { text, recognised } = await read(FIRST, { ...GARBLED, picture: SCANNED, hidden: true });
      expect(recognised).toEqual([2]);
      expect(text.split('\f')[1]).toContain('74.900 căn hộ');
    });
  },
);
