export type { DocumentFact, Intent, Question, TopicTerm } from './question.ts';
export type { KnownWords } from './spelling.ts';
export { understandQuestion } from './understand.ts';
