export { BotApiServer, TEST_TOKEN } from './bot-api-server.ts';
export type { SentMessage } from './chat-store.ts';
export { parseTelegramHtml } from './html-parser.ts';
export type { CallbackAnswer, InlineAnswer } from './query-methods.ts';
export type { SimulatedChat } from './simulated-chat.ts';
