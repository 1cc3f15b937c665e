export { LEADING, startsCellWithBody, startsWithBody, startsWithSubject } from './body-heads.ts';
export { loadVocabulary, type Vocabulary } from './load.ts';
export {
  agencyIdsOf,
  agencyMatcher,
  compoundMatcher,
  conceptMatcher,
  fieldNamed,
  groupMatchers,
  isBoundSyllable,
  isConnective,
  placeMatcher,
  planConceptMatcher,
  planPartMatcher,
  planPhrasesOf,
  registerMatcher,
} from './matchers.ts';
export { type PhraseMatch, PhraseMatcher } from './phrase-matcher.ts';
export { anyOf, recordWords } from './record-words.ts';
export type {
  Abbreviation,
  Agency,
  Concept,
  CourtesyRow,
  Field,
  Group,
  Place,
  PlacePosition,
  PlanPart,
  Predicate,
} from './rows.ts';
export { areOneWord, isWordInSmallLetters, loadSyllables, STOP } from './syllables.ts';
