export { dayAfter, dayBefore, isSameDay, lastDayOf, readDay, writeDay } from './calendar.ts';
export { groupThousands } from './group-thousands.ts';
export { exactKey, foldedKey, foldedPhrase, foldMarks, foldText, phraseKey } from './keys.ts';
export { listPages } from './list-pages.ts';
export { COUNT_WORDS, countOf, MAGNITUDES, magnitudeOf } from './number-words.ts';
export { type SourceText, toSourceText } from './source-text.ts';
export { hasPossibleTone, isSyllable } from './syllables.ts';
export { foldedWords, type Token, tokenize, tokenSimilarity } from './tokens.ts';
