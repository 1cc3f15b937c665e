export { type Corpus, type CorpusFile, readCorpus } from './documents.ts';
export { inferIdentity, isDraft } from './identity.ts';
export type { ManifestEntry, PlanPlace } from './manifest.ts';
