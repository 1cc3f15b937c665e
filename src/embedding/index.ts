export type { Embedder } from './embedder.ts';
export { createHashedEmbedder } from './hashed-embedder.ts';
export { identifyModel, openEmbedder } from './transformers-embedder.ts';
