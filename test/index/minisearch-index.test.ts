import { describe, expect, test } from 'vitest';
import { MiniSearchIndex } from '../../src/index/index.ts';
import { tokenize } from '../../src/text/index.ts';
import { testLexicalIndex } from '../contracts/lexical-index.ts';
import { buildCorpusIndex } from '../fixtures/corpus-index.ts';

describe('the keyword index of MiniSearch', () => {
  testLexicalIndex((passages) => MiniSearchIndex.build(passages));

  describe('restored from what it stores', () => {
    testLexicalIndex((passages) =>
      MiniSearchIndex.restore(JSON.parse(JSON.stringify(MiniSearchIndex.build(passages)))),
    );
  });

  test('finds the role line of social housing in Bắc Giang by its headings and words', async () => {
    const { lexical, documents } = await buildCorpusIndex();
    const rows = documents.flatMap((document) =>
      document.searched.map((passage) => ({ id: document.plan.documentId, passage: document.plan.passages[passage]! })),
    );
    for (const question of ['lĩnh vực xây dựng Sở Xây dựng chủ trì', 'linh vuc xay dung so xay dung chu tri']) {
      const [best] = lexical.search({ tokens: tokenize(question) }, 1);
      expect(rows[best!.row]).toMatchObject({ id: 'bac-giang', passage: { section: 'III.6.5' } });
    }
  });
});
