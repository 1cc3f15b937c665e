export { type ExtractedText, extractText, isReadable, READABLE_ENDINGS } from './extract-text.ts';
