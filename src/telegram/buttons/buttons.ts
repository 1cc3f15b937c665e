import { type Composer, type Context, GrammyError } from 'grammy';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { GoneError } from '../gone-error.ts';
import { type ButtonAction, unpackButton } from './callback-data.ts';

/** Characters that Telegram shows in answer to the press of a button. */
const TOAST_LIMIT = 200;

/** A short word to whoever pressed; `alert` waits until it is read. */
export interface Toast {
  text: string;
  alert?: boolean;
}

/**
 * Handles the presses of a kind of button. The press is always answered, so that the button never keeps turning: with
 * what the handler gives back, with a kind word where what the button was about is gone, else with nothing.
 */
export function onButton(
  composer: Composer<Context>,
  action: ButtonAction,
  { describe, logger }: FeatureDependencies,
  handle: (ctx: Context, parts: string[]) => Promise<Toast | undefined>,
): void {
  composer.callbackQuery(new RegExp(`^${action}(?::|$)`, 'u'), async (ctx) => {
    let toast: Toast | undefined;
    try {
      toast = (await handle(ctx, unpackButton(ctx.callbackQuery.data))) ?? undefined;
    } catch (error) {
      toast = { text: error instanceof GoneError ? error.kindWord : textsFor(ctx).busy, alert: true };
      if (!(error instanceof GoneError)) logger.error({ error: describe(error, ctx) }, 'A button could not be handled');
    }
    await answerPress(ctx, toast);
  });
}

/** Answers a press; one that waited too long for that is of no interest any more. */
export async function answerPress(ctx: Context, toast?: Toast): Promise<void> {
  try {
    await ctx.answerCallbackQuery(
      toast ? { text: toast.text.slice(0, TOAST_LIMIT), ...(toast.alert ? { show_alert: true } : {}) } : {},
    );
  } catch (error) {
    if (!(error instanceof GrammyError) || !/query is too old/u.test(error.description)) throw error;
  }
}
