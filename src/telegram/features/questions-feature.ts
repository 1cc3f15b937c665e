import { Composer, type Context } from 'grammy';
import type { Reply } from '../../conversation/index.ts';
import { IndexError } from '../../errors.ts';
import { questionOf, startsWithCommand } from '../addressing.ts';
import { conversationIdOf, type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { logQuestion, logReply } from '../log-question.ts';
import { restoreAnswer } from '../messages/saved-answer.ts';
import { sendText } from '../messages/send-messages.ts';
import { showAnswer } from '../messages/show-answer.ts';
import { whileTyping } from '../typing.ts';

/** Questions, written plainly or after /hoi: asks the assistant and shows its answer. */
export function createQuestionsFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('hoi', (ctx) => answer(ctx, questionOf(ctx.message!, ctx.me, ctx.match), dependencies));
  composer.on('message:text', (ctx, next) =>
    startsWithCommand(ctx.message) ? next() : answer(ctx, questionOf(ctx.message, ctx.me), dependencies),
  );
  // Who touches a choice has said what it stands for.
  onButton(composer, BUTTONS.choose, dependencies, async (ctx, [id, at]) => {
    const { reply } = await restoreAnswer(ctx, id, dependencies);
    const choice = reply.choices?.[readCount(at)];
    if (!choice) return { text: textsFor(ctx).oldAnswer };
    await answer(ctx, choice.turn, dependencies);
    return undefined;
  });
  return composer;
}

async function answer(ctx: Context, question: string, dependencies: FeatureDependencies): Promise<void> {
  if (question === '') return sendText(ctx, textsFor(ctx).emptyQuestion);
  const { limits, logger, state } = dependencies;
  const place = state.defaultPlaces.get(ctx.chat!.id);
  const started = Date.now();
  let reply: Reply;
  try {
    reply = await whileTyping(
      () => ctx.replyWithChatAction('typing'),
      limits.typingIntervalMs,
      () => replyWithin(limits.answerTimeoutMs, dependencies, conversationIdOf(ctx), question, place),
    );
    logger.info({ status: reply.status, citations: reply.citations.length, ms: reply.ms }, 'answered');
  } catch (error) {
    logger.error({ error: dependencies.describe(error, ctx) }, 'The assistant failed to answer');
    logger.debug({ detail: error instanceof Error ? error.message : String(error) }, 'What the assistant said');
    logQuestion(ctx, dependencies, { intent: 'none', status: 'failed', ms: Date.now() - started, text: question });
    const texts = textsFor(ctx);
    return sendText(ctx, error instanceof IndexError ? texts.indexMissing : texts.busy);
  }
  const questionId = logReply(ctx, dependencies, reply, question);
  await showAnswer(ctx, reply, dependencies, { ...(place ? { place } : {}), questionId });
}

async function replyWithin(
  milliseconds: number,
  { assistant }: FeatureDependencies,
  conversationId: string,
  question: string,
  place: string | undefined,
): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([assistant.reply(conversationId, question, { place }), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
