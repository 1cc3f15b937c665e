import { Composer, type Context } from 'grammy';
import type { Vote } from '../../state/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { answerKeyboard } from '../buttons/answer-keyboard.ts';
import { onButton, type Toast } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { orGone } from '../gone-error.ts';
import { buildAnswerWorkbook } from '../messages/draw-answer.ts';
import { furtherScreen } from '../messages/further-passages.ts';
import { escapeHtml } from '../messages/html.ts';
import { countPages, renderAnswer } from '../messages/render-answer.ts';
import { restoreAnswer } from '../messages/saved-answer.ts';
import { editHtml, sendFile } from '../messages/send-messages.ts';
import { showAnswer } from '../messages/show-answer.ts';
import { TEXTS } from '../strings/strings.ts';

/** The buttons under answers: further proof, other places, the table as a file, thumbs. */
export function createAnswerButtonsFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { assistant } = dependencies;

  onButton(composer, BUTTONS.page, dependencies, async (ctx, [id, part]) => {
    const { reply } = await restoreAnswer(ctx, id, dependencies);
    const texts = TEXTS[reply.language];
    const page = Math.min(readCount(part), countPages(reply) - 1);
    const html = renderAnswer(reply, { page, assumedPlace: reply.assumedPlace })[0]!;
    await editHtml(ctx, html, answerKeyboard(reply, { id: id!, page }, assistant.library(), texts));
    return undefined;
  });

  onButton(composer, BUTTONS.further, dependencies, async (ctx, [id = '', page]) => {
    const { reply } = await restoreAnswer(ctx, id, dependencies);
    const screen = await furtherScreen(reply, { id, page: readCount(page) }, dependencies);
    if (!screen) return { text: textsFor(ctx).nothingFurther };
    await editHtml(ctx, screen.html, screen.keyboard);
    return undefined;
  });

  onButton(composer, BUTTONS.elsewhere, dependencies, async (ctx, [id]) => {
    const { saved } = await restoreAnswer(ctx, id, dependencies);
    const reply = await assistant.replay(saved.turns, { variation: 'elsewhere' });
    await showAnswer(ctx, reply, dependencies, { variation: 'elsewhere', questionId: saved.questionId });
    return undefined;
  });

  onButton(composer, BUTTONS.workbook, dependencies, async (ctx, [id]) => {
    const { reply } = await restoreAnswer(ctx, id, dependencies);
    if (!reply.comparison) return { text: textsFor(ctx).goneFromDocuments, alert: true };
    const texts = TEXTS[reply.language];
    await sendFile(
      ctx,
      await buildAnswerWorkbook(reply, assistant.library(), texts),
      escapeHtml(texts.workbookCaption),
    );
    return undefined;
  });

  onButton(composer, BUTTONS.up, dependencies, (ctx, [id]) => vote(ctx, id, 'up', dependencies));
  onButton(composer, BUTTONS.down, dependencies, (ctx, [id]) => vote(ctx, id, 'down', dependencies));
  return composer;
}

/** A thumb counts once a person; the same one pressed again takes it back. */
async function vote(
  ctx: Context,
  id: string | undefined,
  thumb: Vote,
  { state }: FeatureDependencies,
): Promise<Toast | undefined> {
  const texts = textsFor(ctx);
  const saved = orGone(state.savedAnswers.get(id ?? ''), texts.oldAnswer);
  if (saved.questionId === undefined || ctx.from === undefined) return { text: texts.oldAnswer };
  if (state.feedback.voteOf(saved.questionId, ctx.from.id) === thumb) {
    state.feedback.withdraw(saved.questionId, ctx.from.id);
    return { text: texts.voteWithdrawn };
  }
  state.feedback.vote(saved.questionId, ctx.from.id, thumb);
  // Somebody has to look at it, so its words are kept, for the time that /riengtu names.
  if (thumb === 'down') state.questionLog.keepText(saved.questionId, saved.turns.join(' / '));
  return { text: thumb === 'up' ? texts.thanksUp : texts.thanksDown };
}
