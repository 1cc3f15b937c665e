export { askBatch, askTurns, parseAskArguments } from './ask.ts';
export { chat } from './chat.ts';
export { checkCorpus } from './check.ts';
export { isOutOfDate, openAssistant, updateIndex } from './open-assistant.ts';
