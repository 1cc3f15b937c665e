import { describe } from 'vitest';
import { MiniSearchIndex } from '../../src/index/index.ts';
import { testLexicalIndex } from '../contracts/lexical-index.ts';

describe('the keyword index of MiniSearch', () => {
  testLexicalIndex((passages) => MiniSearchIndex.build(passages));

  describe('restored from what it stores', () => {
    testLexicalIndex((passages) =>
      MiniSearchIndex.restore(JSON.parse(JSON.stringify(MiniSearchIndex.build(passages)))),
    );
  });
});
