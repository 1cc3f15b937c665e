import { Composer, type Context } from 'grammy';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { layOutMessages, paragraph } from '../messages/message-layout.ts';
import { sendHtml } from '../messages/send-messages.ts';

/** /start and /help: what the bot is for, with questions to try. */
export function createStartFeature({ assistant }: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command(['start', 'help'], async (ctx) => {
    const texts = textsFor(ctx);
    const place = assistant.documents().find((document) => document.place !== '')?.place;
    const examples = texts.examples(place).map((example) => paragraph(`• ${example}`));
    await sendHtml(
      ctx,
      layOutMessages([
        paragraph(texts.title, 'bold'),
        paragraph(texts.purpose),
        paragraph(texts.examplesHeading, 'plain', { apart: true }),
        ...examples,
        ...texts.help(ctx.me.username).map((line) => paragraph(line, 'plain', { apart: true })),
      ]),
    );
  });
  return composer;
}
