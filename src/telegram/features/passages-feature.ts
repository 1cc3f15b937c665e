import { Composer, type Context } from 'grammy';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, copyButton, type Keyboard, withoutEmptyRows } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { renderPassage } from '../messages/render-passage.ts';
import { editHtml, sendHtml } from '../messages/send-messages.ts';

/** What a deep link's `start` begins with where a passage follows. */
const PASSAGE_PREFIX = 'p';

/** A passage and the characters of it that prove something. */
interface Shown {
  reference: string;
  start: number;
  end: number;
}

/** Whole passages with their neighbours, opened by a button or a deep link, turned over in place. */
export function createPassagesFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const compose = (ctx: Context, shown: Shown) => composePassage(ctx, shown, dependencies);
  const read = ([reference = '', start, end]: string[]): Shown => ({
    reference,
    start: readCount(start),
    end: readCount(end),
  });

  onButton(composer, BUTTONS.passage, dependencies, async (ctx, parts) => {
    const { html, keyboard } = compose(ctx, read(parts));
    await sendHtml(ctx, [html], keyboard);
    return undefined;
  });
  onButton(composer, BUTTONS.turn, dependencies, async (ctx, parts) => {
    const { html, keyboard } = compose(ctx, read(parts));
    await editHtml(ctx, html, keyboard);
    return undefined;
  });

  composer.command('start', async (ctx, next) => {
    const shown = readPassageLink(ctx.match);
    if (shown === undefined) return next();
    if (!dependencies.assistant.library().passage(shown.reference)) {
      await sendHtml(ctx, [textsFor(ctx).linkGone]);
      return;
    }
    const { html, keyboard } = compose(ctx, shown);
    await sendHtml(ctx, [html], keyboard);
  });
  return composer;
}

/** The address that opens the bot at a passage; its payload is within Telegram's 64 characters. */
export function passageLink(botName: string, { reference, start, end }: Shown): string {
  return `https://t.me/${botName}?start=${PASSAGE_PREFIX}${reference}-${start}-${end}`;
}

function readPassageLink(payload: string): Shown | undefined {
  const [, reference, start, end] = /^p([\w-]{10})-(\d{1,6})-(\d{1,6})$/u.exec(payload) ?? [];
  return reference === undefined ? undefined : { reference, start: readCount(start), end: readCount(end) };
}

/** @throws GoneError where no document holds the passage any more */
function composePassage(
  ctx: Context,
  { reference, start, end }: Shown,
  { assistant }: FeatureDependencies,
): { html: string; keyboard: Keyboard } {
  const texts = textsFor(ctx);
  const passage = orGone(assistant.library().passage(reference), texts.goneFromDocuments);
  const marked = end > start ? { start, end } : undefined;
  const link = passageLink(ctx.me.username, { reference, start, end });
  const keyboard = withoutEmptyRows([
    [
      ...(passage.previous ? [button(texts.button.previous, BUTTONS.turn, passage.previous.reference, 0, 0)] : []),
      ...(passage.next ? [button(texts.button.next, BUTTONS.turn, passage.next.reference, 0, 0)] : []),
    ],
    [
      copyButton(texts.button.copy, passage.citation),
      { text: texts.button.share, url: `https://t.me/share/url?url=${encodeURIComponent(link)}` },
    ],
    [button(texts.button.outline, BUTTONS.document, passage.document.key)],
  ]);
  return { html: renderPassage(passage, marked, texts), keyboard };
}
