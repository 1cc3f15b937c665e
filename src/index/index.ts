export { buildIndex, readDocument } from './build-index.ts';
export { ExactVectorIndex } from './exact-vector-index.ts';
export { HnswVectorIndex } from './hnsw-vector-index.ts';
export type { LexicalIndex, LexicalQuery } from './lexical-index.ts';
export { MiniSearchIndex } from './minisearch-index.ts';
export type { IndexedDocument, PlanIndex } from './plan-index.ts';
export { openIndex, readIndexManifest, reusableFrom, writeIndex } from './stored-index.ts';
export { TermStatistics } from './term-statistics.ts';
export type { VectorIndex } from './vector-index.ts';
