import { describe, expect, test } from 'vitest';
import { Bm25Index } from '../../src/index/index.ts';
import { tokenize } from '../../src/text/index.ts';
import { testLexicalIndex } from '../contracts/lexical-index.ts';
import { openCorpusIndex } from '../fixtures/corpus-index.ts';

describe('the keyword index of our own', () => {
  testLexicalIndex((passages) => Bm25Index.build(passages));

  describe('restored from its bytes', () => {
    testLexicalIndex((passages) => Bm25Index.restore(Buffer.concat(Bm25Index.build(passages).toParts())));
  });

  test('scores a term that stands in one of two passages of one word each as BM25 says', () => {
    const index = Bm25Index.build(
      [
        { row: 0, text: 'nước', headings: '' },
        { row: 1, text: 'đất', headings: '' },
      ],
      { k1: 1.2, b: 0.75, exact: 1, folded: 0, heading: 0, pair: 0, expansion: 0, shape: 0 },
    );
    const [hit] = index.search({ tokens: tokenize('nước') }, 1);
    // idf = ln(1 + (2 - 1 + 0.5) / (1 + 0.5)); a word that stands once in a passage of mean length counts 1.
    expect(hit!.score).toBeCloseTo(Math.log(2), 6);
  });

  test('counts a word of the question once, however often it is typed', () => {
    const index = Bm25Index.build([
      { row: 0, text: 'nước sạch', headings: '' },
      { row: 1, text: 'nhà ở', headings: '' },
    ]);
    const once = index.search({ tokens: tokenize('nước, nhà') }, 2);
    const thrice = index.search({ tokens: tokenize('nước, nước, nước, nhà') }, 2);
    expect(thrice[0]!.score).toBeCloseTo(once[0]!.score, 6);
  });

  test('finds the role line of social housing in Bắc Giang by its headings and words', async () => {
    const { lexical, documents } = await openCorpusIndex();
    const rows = documents.flatMap((document) =>
      document.searched.map((passage) => ({ id: document.plan.documentId, passage: document.plan.passages[passage]! })),
    );
    for (const question of ['lĩnh vực xây dựng Sở Xây dựng chủ trì', 'linh vuc xay dung so xay dung chu tri']) {
      const [best] = lexical.search({ tokens: tokenize(question) }, 1);
      expect(rows[best!.row]).toMatchObject({ id: 'bac-giang', passage: { section: 'III.6.5' } });
    }
  });
});

describe('a keyword index brought up to date', () => {
  const passages = [
    'nhà ở xã hội',
    'nước sạch nông thôn',
    'bảo hiểm y tế',
    'nhà ở công nhân',
    'giảm nghèo bền vững',
  ].map((text, row) => ({ row, text, headings: row % 2 ? 'Về nhà ở' : 'Chỉ tiêu' }));
  const build = (rows: number[]) => Bm25Index.build(rows.map((row, i) => ({ ...passages[row]!, row: i })));
  const questions = ['nhà ở', 'nước sạch', 'chi tieu nghèo', 'bảo hiểm'].map((text) => ({ tokens: tokenize(text) }));

  test.each([
    ['a row changed', [0, 1, 2], [0, -1, 2], [3], [1]],
    ['a row left', [0, 1, 2], [0, -1, 1], [], []],
    ['rows came', [1, 2], [1, 3], [0, 4, 3], [0, 2, 4]],
    ['the order changed', [0, 1, 2], [2, 0, 1], [3], [3]],
  ])('finds what one built anew finds, when %s', (_, before, kept, fresh, freshRows) => {
    const count = kept.filter((row) => row >= 0).length + fresh.length;
    const merged = build(before).merge(Int32Array.from(kept), build(fresh), Int32Array.from(freshRows), count);
    const order: number[] = [];
    for (const [i, row] of kept.entries()) if (row >= 0) order[row] = before[i]!;
    for (const [i, row] of freshRows.entries()) order[row] = fresh[i]!;
    const anew = build(order);
    for (const question of questions) {
      expect(merged.search(question, 9)).toEqual(anew.search(question, 9));
      const range = { from: 1, to: count };
      expect(merged.search(question, 9, undefined, range)).toEqual(anew.search(question, 9, (row) => row >= 1));
    }
  });
});
