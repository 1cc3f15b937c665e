import { describe, expect, test } from 'vitest';
import { passagesWithAll } from '../../src/answering/content/sieve-passages.ts';
import { matchTopic, profileText } from '../../src/retrieval/index.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { index, understand } = await openRealAssistant();

describe('the passages left to be read for a topic', () => {
  test.each([
    'nhà ở xã hội',
    'BHYT cho người cao tuổi',
    'bao hiem xa hoi tu nguyen',
    'chỉ thị 08 về nhà ở xã hội',
    'Sở Lao động - Thương binh và Xã hội và trẻ em',
    'social housing',
    'trẻ em suy dinh dưỡng',
    'việc làm',
  ])('“%s” are all that have every telling word', (typed) => {
    const terms = understand(typed).terms.filter((term) => !term.light);
    for (const document of index.documents) {
      const kept = passagesWithAll({ index }, terms, document);
      const having = document.searched.filter((passage) => {
        const profile = profileText(document.plan.passages[passage]!.text);
        return matchTopic(terms, profile, index.statistics).missing.length === 0;
      });
      expect(kept).toEqual(expect.arrayContaining(having));
    }
  });

  test('are few where its words are rare', () => {
    const { terms } = understand('trẻ em suy dinh dưỡng');
    const left = index.documents.flatMap((document) => passagesWithAll({ index }, terms, document));
    expect(left.length).toBeLessThan(index.rows.length / 2);
  });
});
