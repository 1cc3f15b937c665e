export type { AskedProperty } from './asked-property.ts';
export { readAmount } from './asks.ts';
export type { KnownWords } from './lexicon.ts';
export { codesIn, withoutGovernment } from './named-documents.ts';
export { isReferredTo, type PlanReference } from './plan-reference.ts';
export type { Counted, DocumentFact, Intent, ProofAsked, Question, Threshold, TopicTerm } from './question.ts';
export { isFiller, isScope, withoutScope } from './scopes.ts';
export { splitQuestion } from './split-question.ts';
export { understandQuestion } from './understand.ts';
