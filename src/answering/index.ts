export type { Answer, AnswerAbout, AnswerStatus, Citation, ComparisonRow } from './answer.ts';
export { Answerer } from './answerer.ts';
export { placeLabel } from './context.ts';
export { withMeasure } from './targets/target-text.ts';
export { wordingIn } from './wording/index.ts';
