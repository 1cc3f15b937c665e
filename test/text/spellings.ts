import { DOCUMENT_IDS, fileOf } from '../fixtures/plans.ts';
import fc from '../properties.ts';

/** Every different word of the five plans, in NFC. */
export function wordsOfCorpus(): string[] {
  const words = new Set<string>();
  for (const id of DOCUMENT_IDS) {
    for (const [word] of fileOf(id)
      .content.normalize('NFC')
      .matchAll(/[\p{L}\p{M}]+/gu))
      words.add(word);
  }
  return [...words];
}

/** Vietnamese phrases of words from the plans, with numbers and punctuation between them. */
export function phrases(): fc.Arbitrary<string> {
  const pieces = [
    ...wordsOfCorpus(),
    '42-NQ/TW',
    '131/KH-UBND',
    '2,35%',
    '74.900',
    'LĐ-TB&XH',
    '–',
    '\n',
    '  ',
    '“',
    ';',
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' '));
}

/** A phrase of which some letters are decomposed and others not, as when two programs wrote one file. */
export function mixedForms(): fc.Arbitrary<string> {
  return fc
    .tuple(phrases(), fc.infiniteStream(fc.boolean()))
    .map(([phrase, choices]) =>
      [...phrase].map((letter) => (choices.next().value ? letter.normalize('NFD') : letter)).join(''),
    );
}
