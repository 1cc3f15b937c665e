export { identifyReader, readers } from './document-readers.ts';
export { readAhead } from './read-ahead.ts';
export { type ReadDocument, readDocument } from './read-document.ts';
