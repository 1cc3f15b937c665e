export { exactKey, foldedKey, foldedPhrase, foldMarks, phraseKey } from './keys.ts';
export { type SourceText, toSourceText } from './source-text.ts';
export { type Token, tokenize, tokenSimilarity } from './tokens.ts';
