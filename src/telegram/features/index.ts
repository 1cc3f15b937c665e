export { createDocumentsFeature } from './documents-feature.ts';
export { createNewConversationFeature } from './new-conversation-feature.ts';
export { createQuestionsFeature } from './questions-feature.ts';
export { createStartFeature } from './start-feature.ts';
export { createUnhandledFeature } from './unhandled-feature.ts';
