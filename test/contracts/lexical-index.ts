import { expect, test } from 'vitest';
import type { LexicalIndex } from '../../src/index/index.ts';
import { tokenize } from '../../src/text/index.ts';

/** A passage as the index takes it. */
interface IndexedPassage {
  row: number;
  text: string;
  headings: string;
}

/** Opens an index of these passages. */
export type OpenLexicalIndex = (passages: IndexedPassage[]) => LexicalIndex;

const TEXTS = [
  'Cơ quan chủ trì: Sở Xây dựng.',
  'UBND tỉnh ban hành kế hoạch đào tạo nguồn nhân lực.',
  'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%.',
  'Thực hiện Nghị quyết số 42-NQ/TW, Kế hoạch số 131/KH-UBND.',
  'Người dân bán nhà ở.',
  'Người dân ở bản nhà xa.',
  'Xây dựng 74.900 căn hộ nhà ở xã hội.',
];

/** What every keyword index must do; call it inside a describe block. */
export function testLexicalIndex(open: OpenLexicalIndex): void {
  const index = () => open(TEXTS.map((text, row) => ({ row, text, headings: '' })));
  const rowsFor = (question: string, limit = 10) =>
    index()
      .search({ tokens: tokenize(question) }, limit)
      .map((hit) => hit.row);

  test('finds "kế hoạch" by "ke hoach", and by "KẾ HOẠCH"', () => {
    for (const question of ['ke hoach', 'KẾ HOẠCH', 'kế hoạch'.normalize('NFD')]) {
      expect(new Set(rowsFor(question))).toEqual(new Set([1, 3]));
    }
  });

  test('puts a match with its marks above one without', () => {
    expect(rowsFor('bản nhà')[0]).toBe(5);
    expect(rowsFor('bán nhà')[0]).toBe(4);
    expect(new Set(rowsFor('ban nha').slice(0, 2))).toEqual(new Set([4, 5]));
  });

  test('finds other spellings of a word', () => {
    const spelt = open([{ row: 0, text: 'tỷ lệ bác sỹ thuỷ sản', headings: '' }]);
    for (const question of ['tỉ lệ', 'bác sĩ', 'thủy']) {
      expect(spelt.search({ tokens: tokenize(question) }, 1)).toHaveLength(1);
    }
  });

  test.each([
    ['42-NQ/TW', 3],
    ['131/KH-UBND', 3],
    ['131/kh-ubnd', 3],
    ['2,35%', 2],
    ['74.900', 6],
  ])('finds %s as one term', (question, row) => {
    expect(rowsFor(question)).toEqual([row]);
  });

  test('puts neighbouring words above the same words apart', () => {
    const pair = open([
      { row: 0, text: 'xã này có hội nghị về nhà và ở đó', headings: '' },
      { row: 1, text: 'phát triển nhà ở xã hội cho công nhân', headings: '' },
    ]);
    expect(pair.search({ tokens: tokenize('nhà ở xã hội') }, 2)[0]?.row).toBe(1);
  });

  test('finds a passage by its headings', () => {
    const headed = open([{ row: 0, text: 'Cơ quan chủ trì: Sở Y tế.', headings: 'Lĩnh vực y tế' }]);
    expect(headed.search({ tokens: tokenize('lĩnh vực') }, 1)).toHaveLength(1);
  });

  test('finds by other words for the same, which count less than the words typed', () => {
    const query = { tokens: tokenize('căn hộ'), expansions: [tokenize('thất nghiệp')] };
    expect(
      index()
        .search(query, 5)
        .map((hit) => hit.row),
    ).toEqual([6, 2]);
  });

  test('puts passages with the kind of fact asked for first: an amount, a day, who leads', () => {
    const facts = open(
      [
        'Tỉ lệ thất nghiệp khu vực thành thị.',
        'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%.',
        'Báo cáo thất nghiệp trước ngày 15 tháng 12 năm 2030.',
        'Giải quyết thất nghiệp theo Nghị quyết số 42-NQ/TW ngày 24/11/2023.',
        'Cơ quan chủ trì việc giảm thất nghiệp: Sở Xây dựng.',
        'Báo cáo thất nghiệp trước 10/12 hằng năm.',
      ].map((text, row) => ({ row, text, headings: '' })),
    );
    const first = (...shapes: ('amount' | 'day' | 'lead')[]) =>
      facts.search({ tokens: tokenize('thất nghiệp'), shapes }, 6).map((hit) => hit.row);
    expect(first('amount')[0]).toBe(1);
    expect(new Set(first('day').slice(0, 2))).toEqual(new Set([2, 5]));
    expect(first('lead')[0]).toBe(4);
    expect(first()).toHaveLength(6);
  });

  test('gives the best first, no more than the limit, of the accepted', () => {
    const hits = index().search({ tokens: tokenize('kế hoạch nhà ở') }, 2);
    expect(hits).toHaveLength(2);
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
    const accepted = index().search({ tokens: tokenize('kế hoạch nhà ở') }, 9, (row) => row === 3);
    expect(accepted.map((hit) => hit.row)).toEqual([3]);
  });

  test('gives nothing for no words, unknown words and an empty index', () => {
    expect(rowsFor('')).toEqual([]);
    expect(rowsFor('xyzzy')).toEqual([]);
    expect(open([]).search({ tokens: tokenize('kế hoạch') }, 3)).toEqual([]);
  });
}
