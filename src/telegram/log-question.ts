import type { Context } from 'grammy';
import type { Reply } from '../conversation/index.ts';
import type { QuestionEntry } from '../state/index.ts';
import type { FeatureDependencies } from './bot-context.ts';

/** Logs what became of a question and gives the row's id; once an update, however often that is handled. */
export function logQuestion(
  ctx: Context,
  { state }: FeatureDependencies,
  entry: Omit<QuestionEntry, 'userId' | 'channel' | 'updateId'>,
): number {
  return state.questionLog.add({
    ...entry,
    userId: ctx.from?.id ?? 0,
    channel: ctx.chat?.type === 'private' ? 'private' : 'group',
    updateId: ctx.update.update_id,
  });
}

/**
 * Logs an answer. What was typed is kept only where it was declined, since somebody has to look at that; small talk is
 * nobody's business.
 */
export function logReply(ctx: Context, dependencies: FeatureDependencies, reply: Reply, typed?: string): number {
  const { intent, matter, place } = reply.asked;
  return logQuestion(ctx, dependencies, {
    intent,
    status: reply.status,
    ms: reply.ms,
    ...(matter ? { matter } : {}),
    ...(place ? { place } : {}),
    ...(typed !== undefined && reply.status === 'not_found' && intent !== 'chat' ? { text: typed } : {}),
  });
}
