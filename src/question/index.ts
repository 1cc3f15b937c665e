export { readAmount } from './asks.ts';
export { isReferredTo, type PlanReference } from './plan-reference.ts';
export type { Counted, DocumentFact, Intent, ProofAsked, Question, Threshold, TopicTerm } from './question.ts';
export type { KnownWords } from './spelling.ts';
export { understandQuestion } from './understand.ts';
