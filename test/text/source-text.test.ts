import { describe, expect, test } from 'vitest';
import { toSourceText } from '../../src/text/index.ts';
import { DOCUMENT_IDS, fileOf } from '../fixtures/plans.ts';
import fc from '../properties.ts';
import { mixedForms } from './spellings.ts';

describe('the source text of a document', () => {
  test('leads every stretch of the NFC text back to its own characters, whatever parts are in NFD', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(mixedForms(), place, place, (content, one, other) => {
        const source = toSourceText(content);
        expect(source.text).toBe(content.normalize('NFC'));
        const [start, end] = [one, other].map((part) => Math.floor(part * source.text.length)).sort((a, b) => a - b);
        const original = content.slice(source.toOriginal(start!), source.toOriginal(end!));
        expect(original.normalize('NFC')).toBe(source.text.slice(start, end));
      }),
    );
  });

  test('never runs backwards and ends where the original ends, for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (content) => {
        const source = toSourceText(content);
        const places = Array.from({ length: source.text.length + 1 }, (_, offset) => source.toOriginal(offset));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places[0]).toBe(0);
        expect(places.at(-1)).toBe(source.original.length);
      }),
    );
  });

  test('leaves out a byte order mark', () => {
    const source = toSourceText('\ufeffKế hoạch');
    expect(source.original).toBe('Kế hoạch');
    expect(source.original.slice(source.toOriginal(3), source.toOriginal(7))).toBe('hoạc');
  });

  test('is NFC for all five plans, of which two hold decomposed letters', () => {
    const decomposed = DOCUMENT_IDS.filter((id) => {
      const source = toSourceText(fileOf(id).content);
      expect(source.text).toBe(source.original.normalize('NFC'));
      expect(source.toOriginal(source.text.length)).toBe(source.original.length);
      return source.text !== source.original;
    });
    expect(decomposed).toEqual(['bac-giang', 'hau-giang']);
  });
});
