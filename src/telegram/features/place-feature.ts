import { Composer, type Context } from 'grammy';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, type Keyboard } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { escapeHtml } from '../messages/html.ts';
import { placeButtons } from '../messages/record-lists.ts';
import { editHtml, sendText } from '../messages/send-messages.ts';

/** /diaphuong: the place that this chat's questions are about unless they name another; shown, set and cleared. */
export function createPlaceFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { assistant, state } = dependencies;

  const keyboard = (ctx: Context, page = 0): Keyboard => {
    const isSet = state.defaultPlaces.get(ctx.chat!.id) !== undefined;
    return [
      ...placeButtons(assistant.library().documents(), page, textsFor(ctx), {
        choose: BUTTONS.setPlace,
        turn: BUTTONS.places,
      }),
      ...(isSet ? [[button(textsFor(ctx).button.clear, BUTTONS.clearPlace)]] : []),
    ];
  };

  composer.command('diaphuong', async (ctx) => {
    const texts = textsFor(ctx);
    const typed = ctx.match.trim();
    if (typed !== '') {
      const place = assistant.findPlace(typed);
      if (place?.covered) {
        state.defaultPlaces.set(ctx.chat.id, place.name);
        return sendText(ctx, texts.place.set(place.name), keyboard(ctx));
      }
      return sendText(ctx, place ? texts.place.uncovered(place.name) : texts.place.unknown, keyboard(ctx));
    }
    const current = state.defaultPlaces.get(ctx.chat.id);
    return sendText(ctx, current === undefined ? texts.place.none : texts.place.current(current), keyboard(ctx));
  });

  onButton(composer, BUTTONS.places, dependencies, async (ctx, [page]) => {
    const texts = textsFor(ctx);
    const current = state.defaultPlaces.get(ctx.chat!.id);
    const html = escapeHtml(current === undefined ? texts.place.none : texts.place.current(current));
    await editHtml(ctx, html, keyboard(ctx, readCount(page)));
    return undefined;
  });
  onButton(composer, BUTTONS.setPlace, dependencies, async (ctx, [key = '']) => {
    const texts = textsFor(ctx);
    const document = orGone(assistant.library().document(key), texts.goneFromDocuments);
    const name = orGone(assistant.findPlace(document.place)?.name, texts.place.unknown);
    state.defaultPlaces.set(ctx.chat!.id, name);
    await editHtml(ctx, escapeHtml(texts.place.set(name)), keyboard(ctx));
    return undefined;
  });
  onButton(composer, BUTTONS.clearPlace, dependencies, async (ctx) => {
    state.defaultPlaces.clear(ctx.chat!.id);
    await editHtml(ctx, escapeHtml(textsFor(ctx).place.cleared), keyboard(ctx));
    return undefined;
  });
  return composer;
}
