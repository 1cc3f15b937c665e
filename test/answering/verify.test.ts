import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/answering/answer.ts';
import { findUnproven } from '../../src/answering/verifying/verify.ts';
import { documentOf } from '../fixtures/plans.ts';

const originalOf = (id: string) => (id === 'bac-giang' ? { original: documentOf(id).original } : undefined);

function cited(quote: string, documentId = 'bac-giang'): Citation {
  return { documentId, title: 'Kế hoạch của UBND tỉnh Bắc Giang', section: '', heading: '', quote };
}

/** What is not proven of a line by these quotes. */
function unproven(line: string, quotes: string[], frame: string[] = []): string[] {
  const citations = quotes.map((quote) => cited(quote));
  return findUnproven({ lines: [line], citations, frame }, originalOf).map((one) => `${one.kind}: ${one.text}`);
}

const LEAD = 'Cơ quan chủ trì: Sở Xây dựng.';
const UNEMPLOYED = 'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%.';
const HOMES = 'Xây dựng 74.900 căn hộ nhà ở xã hội';

describe('a quote', () => {
  test('that stands in its document is proven, over line breaks and in any Unicode form', () => {
    expect(unproven('', [LEAD, 'Nghị quyết số 42-NQ/TW, Kế hoạch số 19-KH/TW'])).toEqual([]);
    expect(unproven('', [LEAD.normalize('NFD')])).toEqual([]);
    expect(unproven('', ['Cơ quan   chủ trì:\nSở Xây\ndựng.'])).toEqual([]);
  });

  test.each([
    'Cơ quan chủ trì: Sở Xây Dựng.',
    'Co quan chu tri: So Xay dung.',
    'Cơ quan chủ trì: Sở Ngoại vụ.',
    'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,36%.',
    'Tỷ lệ thất nghiệp khu vực thành thị dưới 2,35%.',
    'Tỉ lệ thất nghiệp … dưới 2,35%.',
    '',
  ])('with other words than the document’s (“%s”) is caught', (quote) => {
    expect(unproven('', [quote])).toEqual([`quote: ${quote}`]);
  });

  test('of a document that is not in the corpus, or of another one, is caught', () => {
    for (const documentId of ['ha-noi', 'lam-dong']) {
      const claim = { lines: [], citations: [cited(LEAD, documentId)], frame: [] };
      expect(findUnproven(claim, originalOf)).toEqual([{ kind: 'quote', text: LEAD }]);
    }
  });
});

test.each([
  '• Hà Tĩnh: Điều 3.A.9, Điều 3.A.10: “x”',
  'Hằng năm (Điều 44.1.e): x',
])('where a passage stands is no number of it: %s', (line) => expect(unproven(line, [])).toEqual([]));

describe('a number', () => {
  test('that a quote or the frame shows is proven', () => {
    expect(unproven('Dưới 2,35% ở khu vực thành thị.', [UNEMPLOYED])).toEqual([]);
    expect(unproven('74.900 căn hộ (đến năm 2030).', [HOMES], ['2030'])).toEqual([]);
    expect(unproven('4 dược sỹ trên 10.000 dân', ['04 dược sỹ, 33 điều dưỡng viên trên 10.000 dân'])).toEqual([]);
  });

  test.each([
    ['Dưới 2,36%.', '2,36'],
    ['Dưới 2,3%.', '2,3'],
    ['Dưới 2.35%.', '2.35'],
    ['Dưới 235%.', '235'],
    ['Dưới 35%.', '35'],
    ['Dưới 2%.', '2'],
    ['Dưới 12,35%.', '12,35'],
  ])('that is altered (“%s”) is caught', (line, number) => {
    expect(unproven(line, [UNEMPLOYED])).toEqual([`number: ${number}`]);
  });

  test('in a date is checked like any other', () => {
    const quote = 'Định kỳ trước ngày 10/12 hằng năm';
    expect(unproven('Trước ngày 10/12 hằng năm.', [quote])).toEqual([]);
    expect(unproven('Trước ngày 15/12 hằng năm.', [quote])).toEqual(['number: 15', 'date: 15/12']);
    expect(unproven('Trước ngày 10/11 hằng năm.', [quote])).toEqual(['number: 11', 'date: 10/11']);
  });

  test('of a document is checked too', () => {
    const quote = 'Kế hoạch số 119-KH/TU ngày 04/3/2024';
    expect(unproven('Căn cứ Kế hoạch số 119-KH/TU.', [quote])).toEqual([]);
    expect(unproven('Căn cứ Kế hoạch số 118-KH/TU.', [quote])).toEqual(['number: 118']);
  });
});

describe('a body', () => {
  test('that a quote or the frame shows is proven, also in capitals or abbreviated as there', () => {
    expect(unproven('Sở Xây dựng chủ trì.', [LEAD])).toEqual([]);
    expect(unproven('SỞ XÂY DỰNG chủ trì.', [LEAD])).toEqual([]);
    expect(unproven('UBND tỉnh Bắc Giang ban hành.', [], ['UBND tỉnh Bắc Giang'])).toEqual([]);
  });

  test.each([
    'Sở Y tế',
    'Sở Nội vụ',
    'Sở Lao động - Thương binh và Xã hội',
    'Bộ Xây dựng',
    'UBND tỉnh',
  ])('that stands in no quote (%s) is caught', (body) => {
    expect(unproven(`${body} chủ trì.`, [LEAD])).toEqual([`agency: ${body}`]);
  });

  test('of a like name is caught', () => {
    expect(unproven('Sở Ngoại vụ chủ trì.', ['Cơ quan chủ trì: Sở Nội vụ.'])).toEqual(['agency: Sở Ngoại vụ']);
    expect(unproven('Sở Nội vụ chủ trì.', ['phối hợp với Sở Ngoại vụ, Công an'])).toEqual(['agency: Sở Nội vụ']);
  });

  test('is not proven by other words that only look alike without their marks', () => {
    expect(unproven('Bộ Y tế chủ trì.', [], ['cán bộ y tế'])).toEqual(['agency: Bộ Y tế']);
    expect(unproven('Ban Dân tộc chủ trì.', [], ['địa bàn dân tộc'])).toEqual(['agency: Ban Dân tộc']);
  });
});
