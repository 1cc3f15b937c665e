export type { Assistant, DocumentSummary } from './assistant.ts';
export { createAssistant } from './conversation.ts';
