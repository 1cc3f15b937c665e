export { READABLE_ENDINGS } from '../formats/index.ts';
export {
  type Corpus,
  type CorpusFile,
  type CorpusText,
  listCorpus,
  listFileAt,
  readCorpus,
  readCorpusFile,
} from './documents.ts';
export type { ManifestEntry, PlanPlace } from './manifest.ts';
