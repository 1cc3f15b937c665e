export { createLanguageModel, LanguageModelError, type LanguageModelSettings } from './langchain-model.ts';
export type { LanguageModel, Prompt } from './language-model.ts';
export { createReword, type Reword, type RewordingOutcome, type RewordOptions } from './reword.ts';
