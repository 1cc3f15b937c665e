export { type Corpus, type CorpusFile, readCorpus } from './documents.ts';
export type { ManifestEntry, PlanPlace } from './manifest.ts';
