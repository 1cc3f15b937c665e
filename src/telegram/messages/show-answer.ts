import type { Context } from 'grammy';
import type { Reply } from '../../conversation/index.ts';
import type { FeatureDependencies } from '../bot-context.ts';
import { answerKeyboard, countStated } from '../buttons/answer-keyboard.ts';
import { TEXTS } from '../strings/strings.ts';
import { drawAnswer } from './draw-answer.ts';
import { renderAnswer, renderCaption, renderDirect } from './render-answer.ts';
import { type SavedExtra, saveAnswer } from './saved-answer.ts';
import { sendHtml, sendPicture } from './send-messages.ts';

/** Places from which on a comparison is drawn as a picture. */
const DRAWN_FROM = 3;

/** Sends an answer with its buttons; a comparison of more than two places as a picture whose caption holds the answer. */
export async function showAnswer(
  ctx: Context,
  reply: Reply,
  dependencies: FeatureDependencies,
  extra: SavedExtra & { questionId?: number | undefined },
): Promise<void> {
  const texts = TEXTS[reply.language];
  const { assistant, logger, describe } = dependencies;
  const library = assistant.library();
  const view = { assumedPlace: reply.assumedPlace };
  const id = saveAnswer(ctx, reply, dependencies, extra);
  if (reply.comparison && reply.comparison.length >= DRAWN_FROM && countStated(reply) > 1) {
    const whole = renderCaption(reply, view);
    try {
      const picture = await drawAnswer(reply, texts);
      const keyboard = answerKeyboard(reply, { id, page: 0, isPicture: true }, library, texts);
      await sendPicture(ctx, picture, whole ?? renderDirect(reply), whole === undefined ? [] : keyboard);
      if (whole !== undefined) return;
      // The answer has no room under the picture: it follows in a message of its own.
    } catch (error) {
      // Without its picture the answer is still an answer.
      logger.warn({ error: describe(error, ctx) }, 'A comparison could not be sent as a picture');
    }
  }
  await sendHtml(ctx, renderAnswer(reply, view), answerKeyboard(reply, { id, page: 0 }, library, texts));
}
