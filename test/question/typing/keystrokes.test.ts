import { describe, expect, test } from 'vitest';
import { typeTelex, typeVni } from '../../../scripts/eval/type-keys.ts';
import { decodeTelex, decodeVni } from '../../../src/question/typing/keystrokes.ts';
import { exactKey, foldMarks, hasPossibleTone, isSyllable } from '../../../src/text/index.ts';
import fc from '../../properties.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';
import { wordsOfCorpus } from '../../text/spellings.ts';

const { understand } = await openRealAssistant();
const syllables = wordsOfCorpus()
  .map((word) => word.toLowerCase())
  .filter((word) => foldMarks(word) !== word && isSyllable(foldMarks(word)) && hasPossibleTone(word));

describe('keystrokes of a word of the plans', () => {
  test('in Telex give the word back', () => {
    const lost = syllables.filter((word) => exactKey(decodeTelex(typeTelex(word)) ?? '') !== exactKey(word));
    expect(lost).toEqual([]);
  });

  test('in VNI give the word back', () => {
    const lost = syllables.filter((word) => exactKey(decodeVni(typeVni(word)) ?? '') !== exactKey(word));
    expect(lost).toEqual([]);
  });

  test.each([
    ['nafo', 'nào'],
    ['bieesn', 'biến'],
    ['dduwowcj', 'được'],
    ['nguoiwf', 'người'],
    ['hôij', 'hội'],
    ['thuowr', 'thuở'],
    ['giaf', 'già'],
    ['quys', 'quý'],
  ])('%s is %s wherever the keys stand', (keys, word) => {
    expect(decodeTelex(keys)).toBe(word.normalize('NFC'));
  });

  test('of nothing that could be a syllable is nothing', () => {
    for (const word of ['leads', 'targets', 'what', 'vs', 'm2', 'Tịr', 'housing'])
      expect(decodeTelex(word)).toBeUndefined();
    for (const word of ['m2', 'qh15', 'tw42']) expect(decodeVni(word)).toBeUndefined();
  });

  test('never fail, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        decodeTelex(word);
        decodeVni(word);
      }),
    );
  });
});

describe('a question in keystrokes', () => {
  test.each([
    'ai chur trif nhaf owr xax hooij owr bawcs giang',
    'ai chu3 tri2 nha2 o73 xa4 ho65i o73 ba81c giang',
    'ai chủ trì nhà owr xã hooij ở bắc giang',
  ])('“%s” asks who leads social housing in Bắc Giang', (text) => {
    const question = understand(text);
    expect(question.intent).toBe('lead');
    expect(question.places.map((place) => place.id)).toEqual(['bac-giang']);
    expect(question.terms.map((term) => term.concept?.id)).toEqual(['nha-o-xa-hoi']);
  });

  test('in English stays English', () => {
    expect(understand('who leads health care as of 2030 in Hậu Giang').text).toBe(
      'who leads health care as of 2030 in Hậu Giang',
    );
  });
});
