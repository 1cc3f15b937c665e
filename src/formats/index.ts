export { extractText, isReadable, READABLE_ENDINGS, unsupported } from './extract-text.ts';
export type { ExtractedText } from './extracted-text.ts';
