export { READABLE_ENDINGS } from '../formats/index.ts';
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
} from './documents.ts';
export { KnownFiles } from './known-files.ts';
export type { ManifestEntry, PlanPlace } from './manifest.ts';
