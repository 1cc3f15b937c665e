import { describe, expect, test } from 'vitest';
import { isDraft } from '../../src/plan/index.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';
import { DOCUMENT_IDS, documentOf, fileOf, sourceOf } from '../fixtures/plans.ts';

/** A document's text in NFC with single spaces, numbers over line ends joined. */
const textOf = (documentId: string) =>
  fileOf(documentId)
    .content.normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/(\d[-/]) (?=\p{Lu})/gu, '$1');

const entryOf = (documentId: string) => fileOf(documentId).entry!;
const folded = (text: string) => text.replace(/uỷ/gu, 'ủy').toLowerCase();

describe.each(DOCUMENT_IDS)('what the manifest says of %s', (documentId) => {
  test('names resolutions and plans that the document names', () => {
    const entry = entryOf(documentId);
    expect(entry.carriesOut?.[0]).toBe('42-NQ/TW');
    for (const number of [...entry.carriesOut!, ...(entry.number ? [entry.number] : [])]) {
      expect(textOf(documentId)).toContain(number);
    }
  });

  test('names an issuer and a kind in words of the document', () => {
    const text = folded(textOf(documentId));
    const { issuer, kind, place } = entryOf(documentId);
    const words = folded(issuer!).replace('ubnd tỉnh bắc giang', 'ubnd tỉnh');
    const name = words.replace(/^(tỉnh ủy|ban chấp hành đảng bộ tỉnh) .*$/u, '$1');
    expect(text).toContain(name);
    expect(text).toContain(folded(kind!));
    if (place?.level === 'province') expect(textOf(documentId)).toContain(place.name);
  });

  test('calls it a draft only where it calls itself one', () => {
    expect(entryOf(documentId).status === 'draft').toBe(isDraft(sourceOf(documentId).text));
    expect(entryOf(documentId).status === 'draft').toBe(/^\s*dự thảo\s*$/imu.test(fileOf(documentId).content));
  });

  test('gives a number, a date and a year only where the head states them', () => {
    const { number, date, year } = entryOf(documentId);
    const head = documentOf(documentId)
      .plan.passages.filter((passage) => passage.kind === 'title')
      .map((passage) => passage.text)
      .join(' ');
    expect([number, date]).toEqual([undefined, undefined]);
    if (year !== undefined) expect(head).toContain(`năm ${year}`);
  });

  test('says by which number another document cites it, in that document', () => {
    for (const { number, date, by } of entryOf(documentId).citedAs ?? []) {
      const [year, month, day] = date!.split('-');
      expect(textOf(by)).toContain(`${number} ngày ${day}/${Number(month)}/${year}`);
    }
  });

  test('knows its place in the vocabulary', () => {
    const ids = loadVocabulary().places.map((place) => place.id);
    const { place } = entryOf(documentId);
    expect(ids).toContain(place!.id ?? place!.parent);
  });
});

test('the district is named by no document, and by no word of the manifest', () => {
  const entry = entryOf('quang-tri-huyen');
  expect(entry.place).toEqual({ name: 'huyện thuộc tỉnh Quảng Trị', level: 'district', parent: 'quang-tri' });
  expect(JSON.stringify(entry)).not.toMatch(/huyện \p{Lu}/u);
  expect(textOf('quang-tri-huyen')).not.toMatch(/(?<!UBMTTQ[\p{L} ]*)huyện \p{Lu}\p{Ll}+/u);
});
