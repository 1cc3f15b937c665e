import type { Context, MiddlewareFn } from 'grammy';
import type { Invitations, Redemption, Users } from '../state/index.ts';
import { isAddressed } from './addressing.ts';
import { textsFor } from './bot-context.ts';
import { sendText } from './messages/send-messages.ts';
import { createRateLimiter } from './rate-limit.ts';

/** What a deep link's `start` begins with where an invitation's code follows. */
export const INVITATION_PREFIX = 'vao-';

/** Lets only messages through that speak to the bot, so that talk between members of a group costs nothing. */
export function onlyAddressed(): MiddlewareFn<Context> {
  return async (ctx, next) => {
    // Buttons and inline queries speak to nobody else.
    if (ctx.message === undefined || isAddressed(ctx.message, ctx.me)) await next();
  };
}

/** How much of each kind one user may send in a minute. */
export interface RateLimits {
  messagesPerMinute: number;
  /** Presses of buttons. */
  pressesPerMinute: number;
  /** Inline queries: one comes with nearly every letter typed. */
  inlineQueriesPerMinute: number;
}

/** Lets so much a minute of each user through; the first one above gets a kind word, further ones nothing. */
export function limitPerUser(limits: RateLimits): MiddlewareFn<Context> {
  const judgeMessage = createRateLimiter(limits.messagesPerMinute);
  const judgePress = createRateLimiter(limits.pressesPerMinute);
  const judgeInline = createRateLimiter(limits.inlineQueriesPerMinute);
  return async (ctx, next) => {
    if (ctx.from === undefined) return next();
    const now = Date.now();
    const user = String(ctx.from.id);
    const verdict = ctx.inlineQuery
      ? judgeInline(user, now)
      : ctx.callbackQuery
        ? judgePress(user, now)
        : judgeMessage(user, (ctx.message?.date ?? now / 1000) * 1000);
    if (verdict === 'within') return next();
    if (verdict === 'first above' || ctx.callbackQuery) await tell(ctx, textsFor(ctx).tooFast);
  };
}

/** Who may use the bot. */
export interface AccessRules {
  /** Telegram ids of the people who may; everyone who is not locked where it is empty. */
  allowedUserIds: readonly number[];
  /** Administrators may always. */
  adminUserIds: readonly number[];
  /** What administrators decided about people. */
  users: Users;
  invitations: Invitations;
}

/**
 * Lets only people through who may use the bot. Others learn in private how to be added, and a link with an invitation
 * lets them in.
 */
export function onlyAllowed({ allowedUserIds, adminUserIds, users, invitations }: AccessRules): MiddlewareFn<Context> {
  const admins = new Set(adminUserIds);
  const listed = new Set([...allowedUserIds, ...adminUserIds]);
  const isRestricted = allowedUserIds.length > 0;
  return async (ctx, next) => {
    if (ctx.from === undefined) return isRestricted ? undefined : next();
    const userId = ctx.from.id;
    if (admins.has(userId)) return next();
    const { allowed, locked } = users.get(userId);
    if (locked) return refuse(ctx, textsFor(ctx).locked);
    if (!isRestricted || allowed || listed.has(userId)) return next();
    const code = invitationOf(ctx);
    if (code === undefined) return refuse(ctx, textsFor(ctx).notAllowed(userId));
    const redemption = invitations.redeem(code, userId);
    if (redemption === 'admitted') return next();
    await refuse(ctx, textsFor(ctx).invitation[redemption as Exclude<Redemption, 'admitted'>]);
  };
}

/** The code of an invitation whose link was followed, undefined for any other message. */
function invitationOf(ctx: Context): string | undefined {
  if (ctx.chat?.type !== 'private') return undefined;
  const [, payload] = /^\/start(?:@\w+)?\s+(\S+)$/u.exec(ctx.message?.text ?? '') ?? [];
  return payload?.startsWith(INVITATION_PREFIX) ? payload.slice(INVITATION_PREFIX.length) : undefined;
}

/** Says no where only the person concerned sees it: in a group nobody needs to know. */
async function refuse(ctx: Context, text: string): Promise<void> {
  if (ctx.message !== undefined && ctx.chat?.type !== 'private') return;
  await tell(ctx, text);
}

async function tell(ctx: Context, text: string): Promise<void> {
  if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: text.slice(0, 200) });
  else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { cache_time: 10, is_personal: true });
  else if (ctx.message) await sendText(ctx, text);
}
