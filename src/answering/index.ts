export type { Answer, AnswerAbout, AnswerStatus, Citation, ComparisonRow } from './answer.ts';
export { Answerer } from './answerer.ts';
export { placeLabel } from './context.ts';
export { wordingIn } from './wording/index.ts';
