import { Composer, type Context } from 'grammy';
import { conversationIdOf, type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS } from '../buttons/callback-data.ts';
import { button } from '../buttons/keyboard.ts';
import { escapeHtml } from '../messages/html.ts';
import { layOutMessages, paragraph } from '../messages/message-layout.ts';
import { editHtml, sendHtml, sendText } from '../messages/send-messages.ts';

/** /riengtu: what is kept of a person and for how long, and deleting it; /gopy: a word to those who run the bot. */
export function createPrivacyFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { assistant, state, retention } = dependencies;

  const describe = (ctx: Context): string => {
    const texts = textsFor(ctx);
    const kept = Object.values(state.describeUser(ctx.from!.id)).reduce((sum, count) => sum + count, 0);
    const { textDays, questionDays, savedAnswerDays: answerDays } = retention;
    const lines = texts.privacy({ kept, textDays, questionDays, answerDays });
    return layOutMessages(lines.map((line) => paragraph(line, 'plain', { apart: true })))[0]!;
  };

  composer.command('riengtu', (ctx) =>
    sendHtml(ctx, [describe(ctx)], [[button(textsFor(ctx).button.erase, BUTTONS.eraseAsk, ctx.from!.id)]]),
  );
  // In a group, everybody sees the button: only its own person may press it.
  onButton(composer, BUTTONS.eraseAsk, dependencies, async (ctx, [owner]) => {
    const texts = textsFor(ctx);
    if (Number(owner) !== ctx.from!.id) return { text: texts.notYours };
    await editHtml(ctx, escapeHtml(texts.eraseAsk), [
      [button(texts.button.erase, BUTTONS.erase, owner!, 1), button(texts.button.keep, BUTTONS.erase, owner!, 0)],
    ]);
    return undefined;
  });
  onButton(composer, BUTTONS.erase, dependencies, async (ctx, [owner, sure]) => {
    const texts = textsFor(ctx);
    if (Number(owner) !== ctx.from!.id) return { text: texts.notYours };
    if (sure === '1') {
      assistant.forget(conversationIdOf(ctx));
      state.deleteUser(ctx.from!.id);
    }
    await editHtml(ctx, sure === '1' ? escapeHtml(texts.erased) : describe(ctx));
    return undefined;
  });

  composer.command('gopy', async (ctx) => {
    const text = ctx.match.trim();
    if (text === '') return sendText(ctx, textsFor(ctx).suggestAsk);
    state.feedback.suggest(ctx.from!.id, text.slice(0, 2_000));
    return sendText(ctx, textsFor(ctx).suggested);
  });
  return composer;
}
