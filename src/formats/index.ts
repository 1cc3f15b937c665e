export { extractText, isReadable, READABLE_ENDINGS } from './extract-text.ts';
export type { ExtractedText } from './extracted-text.ts';
