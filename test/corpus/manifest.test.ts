import { describe, expect, test } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { CorpusError } from '../../src/errors.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();

/** Entry of a document `a` as read from a manifest with this text. */
function entryFrom(manifest: string) {
  const folder = makeFolder({ 'manifest.yaml': manifest, 'a.txt': 'KẾ HOẠCH' });
  return listCorpus(folder).files[0]!.entry;
}

describe('reading a manifest', () => {
  test('keeps what an entry says and nothing else', () => {
    expect(entryFrom('documents:\n  - { id: a, title: Kế hoạch A }\n')).toEqual({ id: 'a', title: 'Kế hoạch A' });
    expect(entryFrom('documents:\n  - { id: a, number: 12/KH-UBND }\n')).toEqual({ id: 'a', number: '12/KH-UBND' });
  });

  test('keeps a date as written and a number as text', () => {
    const entry = entryFrom('documents:\n  - { id: a, title: A, number: 68/NQ-CP, date: 2024-05-09 }\n');
    expect(entry).toMatchObject({ number: '68/NQ-CP', date: '2024-05-09' });
  });

  test.each(['', 'documents: []\n', '# only a comment\n'])('takes %j for a manifest without entries', (manifest) => {
    expect(entryFrom(manifest)).toBeUndefined();
  });

  test.each([
    ['is not YAML', 'documents: [', /manifest\.yaml: is not valid YAML.*line/s],
    ['lacks an id', 'documents:\n  - { title: A }\n', /documents\.0\.id/],
    ['has an unknown status', 'documents:\n  - { id: a, title: A, status: signed }\n', /documents\.0\.status/],
    ['has a day that does not exist', 'documents:\n  - { id: a, title: A, date: 2024-02-31 }\n', /documents\.0\.date/],
    ['has an unknown level', 'documents:\n  - { id: a, title: A, place: { name: B, level: town } }\n', /place\.level/],
    ['is a list', '- a\n- b\n', /manifest\.yaml: \S/],
    ['has entries that are no list', 'documents: a\n', /documents/],
  ])('says where it is wrong and what to do when it %s', (_, manifest, message) => {
    expect(() => entryFrom(manifest)).toThrow(CorpusError);
    expect(() => entryFrom(manifest)).toThrow(message);
    expect(() => entryFrom(manifest)).toThrow(/Mend/);
  });

  test('refuses two entries with one id', () => {
    const manifest = 'documents:\n  - { id: a, title: Một }\n  - { id: a, title: Hai }\n';
    expect(() => entryFrom(manifest)).toThrow(/a/);
  });
});
