export { type CorpusName, nameCorpusFiles } from './corpus-names.ts';
export {
  type Corpus,
  type CorpusFile,
  type CorpusText,
  hashCorpus,
  listCorpus,
  listFileAt,
  readCorpus,
  readCorpusFile,
  refuseFile,
} from './documents.ts';
export { KnownFiles } from './known-files.ts';
export type { ManifestEntry, PlanPlace } from './manifest.ts';
