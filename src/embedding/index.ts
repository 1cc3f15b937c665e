export type { Embedder } from './embedder.ts';
export { createHashedEmbedder } from './hashed-embedder.ts';
export { type EmbedderOptions, openEmbedder } from './transformers-embedder.ts';
