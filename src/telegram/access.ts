import { limit } from '@grammyjs/ratelimiter';
import type { Context, MiddlewareFn } from 'grammy';
import { isAddressed } from './addressing.ts';
import { textsFor } from './bot-context.ts';
import { sendText } from './send-messages.ts';

/** Lets only messages through that speak to the bot, so that talk between members of a group costs nothing. */
export function onlyAddressed(): MiddlewareFn<Context> {
  return async (ctx, next) => {
    if (ctx.message !== undefined && isAddressed(ctx.message, ctx.me)) await next();
  };
}

/** Lets so many messages a minute of each user through; the first one above gets a kind word, further ones nothing. */
export function limitPerUser(messagesPerMinute: number): MiddlewareFn<Context> {
  return limit<Context, never>({
    timeFrame: 60_000,
    limit: messagesPerMinute,
    onLimitExceeded: (ctx) => sendText(ctx, textsFor(ctx).tooFast),
  }) as MiddlewareFn<Context>;
}

/** Lets only the listed people through, everyone when the list is empty; others learn in private how to be added. */
export function onlyAllowed(userIds: readonly number[]): MiddlewareFn<Context> {
  const allowed = new Set(userIds);
  return async (ctx, next) => {
    if (allowed.size === 0 || (ctx.from !== undefined && allowed.has(ctx.from.id))) return next();
    if (ctx.chat?.type === 'private' && ctx.from !== undefined) {
      await sendText(ctx, textsFor(ctx).notAllowed(ctx.from.id));
    }
  };
}
