import type { Context } from 'grammy';
import type { Reply, Variation } from '../../conversation/index.ts';
import type { SavedAnswer } from '../../state/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { orGone } from '../gone-error.ts';
import type { TextLanguage } from '../strings/strings.ts';

/** What the channel keeps of an answer besides its turns. */
export interface SavedExtra {
  /** The chat's own place when it was asked. */
  place?: string;
  variation?: Variation;
  /** A matter that was chosen, and the documents set side by side; all where they are left out. */
  compared?: { matter: string; documents?: string[]; language: TextLanguage };
}

/** Keeps what is needed to give an answer again, and gives its short id. */
export function saveAnswer(
  ctx: Context,
  reply: Reply,
  { state }: FeatureDependencies,
  extra: SavedExtra & { questionId?: number | undefined },
): string {
  const { questionId, ...kept } = extra;
  return state.savedAnswers.save({
    userId: ctx.from?.id ?? 0,
    chatId: ctx.chat?.id ?? 0,
    turns: reply.turns,
    ...(questionId === undefined ? {} : { questionId }),
    extra: kept,
  });
}

/**
 * The answer behind a button, made again from its turns over the documents as they are now.
 * @throws GoneError where its time is over, its person had it deleted, or what it compared is gone
 */
export async function restoreAnswer(
  ctx: Context,
  id: string | undefined,
  dependencies: FeatureDependencies,
): Promise<{ id: string; saved: SavedAnswer; extra: SavedExtra; reply: Reply }> {
  const saved = orGone(dependencies.state.savedAnswers.get(id ?? ''), textsFor(ctx).oldAnswer);
  const extra = (saved.extra ?? {}) as SavedExtra;
  return { id: id ?? '', saved, extra, reply: await answerAgain(ctx, saved.turns, extra, dependencies) };
}

async function answerAgain(
  ctx: Context,
  turns: readonly string[],
  extra: SavedExtra,
  { assistant }: FeatureDependencies,
): Promise<Reply> {
  if (!extra.compared) return assistant.replay(turns, extra);
  const { matter, ...options } = extra.compared;
  const found = orGone(await assistant.compare(matter, options), textsFor(ctx).goneFromDocuments);
  return { ...found, turns: [...turns] };
}
