export type { Embedder } from './embedder.ts';
export { createHashedEmbedder } from './hashed-embedder.ts';
export { openEmbedder } from './transformers-embedder.ts';
