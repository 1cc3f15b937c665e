export { type BotStatus, startStatus } from './bot-status.ts';
export type { TelegramConfig } from './config.ts';
export { createBot } from './create-bot.ts';
export { type RunningBot, runBot } from './run-bot.ts';
export { TelegramError } from './telegram-error.ts';
export type { BotMetrics } from './transport/index.ts';
