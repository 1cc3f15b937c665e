export { askBatch, askTurns, parseAskArguments } from './ask.ts';
export { chat } from './chat.ts';
export { checkCorpus, checkFile } from './check.ts';
export { isOutOfDate, openAssistant, updateIndex } from './open-assistant.ts';
export { openServedAssistant } from './served-assistant.ts';
