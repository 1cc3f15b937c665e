import { Composer, type Context } from 'grammy';
import { type FeatureDependencies, languageOf, textsFor } from '../bot-context.ts';
import { onButton, type Toast } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, inRows, withoutEmptyRows } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { logReply } from '../log-question.ts';
import { capitalise } from '../messages/cut-text.ts';
import { fieldName } from '../messages/field-names.ts';
import { escapeHtml } from '../messages/html.ts';
import { pageOf, type Screen, turnRow } from '../messages/record-lists.ts';
import { editHtml, sendHtml } from '../messages/send-messages.ts';
import { showAnswer } from '../messages/show-answer.ts';
import { beginChoice, type PlaceChoice, placeChoiceScreen, readChoice, togglePlace } from './place-choice.ts';

/** Matters on one page of the list of those of a field. */
const MATTERS_A_PAGE = 8;

/** /sosanh: from a field over a matter to the places that are set side by side. */
export function createComparisonFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const library = () => dependencies.assistant.library();

  const fields = (ctx: Context): Screen => {
    const texts = textsFor(ctx);
    const counts = new Map<string, number>();
    for (const { field } of library().matters()) counts.set(field, (counts.get(field) ?? 0) + 1);
    if (counts.size === 0) return { html: escapeHtml(texts.nothingToCompare), keyboard: [] };
    const buttons = [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([field, count]) =>
        button(`${fieldName(field, languageOf(ctx))} (${count})`, BUTTONS.compareMatters, field, 0),
      );
    return { html: `<b>${escapeHtml(texts.chooseCompareField)}</b>`, keyboard: inRows(buttons, 2) };
  };

  const matters = (ctx: Context, field: string, wanted: number): Screen => {
    const texts = textsFor(ctx);
    const ofField = library()
      .matters()
      .filter((matter) => matter.field === field);
    const page = pageOf(ofField, wanted, MATTERS_A_PAGE);
    orGone(page.items[0], texts.goneFromDocuments);
    return {
      html: `<b>${escapeHtml(texts.chooseMatter(fieldName(field, languageOf(ctx))))}</b>`,
      keyboard: withoutEmptyRows([
        ...page.items.map((matter) => [
          button(`${capitalise(matter.name)} (${matter.documents.length})`, BUTTONS.comparePlaces, matter.key),
        ]),
        turnRow(page, texts, (turn) => button(turn.label, BUTTONS.compareMatters, field, turn.page)),
        [button(texts.button.fields, BUTTONS.compareFields)],
      ]),
    };
  };

  const compare = async (ctx: Context, { matter, chosen }: PlaceChoice, all: boolean): Promise<Toast | undefined> => {
    const texts = textsFor(ctx);
    const documents = library().documents();
    const { name } = orGone(library().matter(matter), texts.goneFromDocuments).view;
    const isWhole = all || documents.every((document) => chosen.includes(document.key));
    const places = documents.filter((document) => chosen.includes(document.key)).map((document) => document.place);
    if (!isWhole && places.length < 2) return { text: texts.chooseTwo };
    const compared = { matter, ...(isWhole ? {} : { documents: chosen }), language: languageOf(ctx) };
    const { matter: key, ...options } = compared;
    const found = orGone(await dependencies.assistant.compare(key, options), texts.goneFromDocuments);
    // In words, for those who look at what got a thumb down.
    const reply = { ...found, turns: [texts.compareQuestion(name, isWhole ? [] : places)] };
    await showAnswer(ctx, reply, dependencies, { compared, questionId: logReply(ctx, dependencies, reply) });
    return undefined;
  };

  composer.command('sosanh', async (ctx) => {
    const { html, keyboard } = fields(ctx);
    await sendHtml(ctx, [html], keyboard);
  });
  onButton(composer, BUTTONS.compareFields, dependencies, (ctx) => show(ctx, fields(ctx)));
  onButton(composer, BUTTONS.compareMatters, dependencies, (ctx, [field = '', page]) =>
    show(ctx, matters(ctx, field, readCount(page))),
  );
  onButton(composer, BUTTONS.comparePlaces, dependencies, (ctx, [matter = '']) =>
    show(ctx, placeChoiceScreen(ctx, beginChoice(ctx, matter, dependencies), 0, dependencies)),
  );
  onButton(composer, BUTTONS.comparePage, dependencies, (ctx, [id, page]) =>
    show(ctx, placeChoiceScreen(ctx, readChoice(ctx, id, dependencies), readCount(page), dependencies)),
  );
  onButton(composer, BUTTONS.compareToggle, dependencies, (ctx, [id, document = '', page]) => {
    const choice = togglePlace(readChoice(ctx, id, dependencies), document, dependencies);
    return show(ctx, placeChoiceScreen(ctx, choice, readCount(page), dependencies));
  });
  for (const action of [BUTTONS.compare, BUTTONS.compareAll]) {
    onButton(composer, action, dependencies, (ctx, [id]) =>
      compare(ctx, readChoice(ctx, id, dependencies), action === BUTTONS.compareAll),
    );
  }
  return composer;
}

async function show(ctx: Context, { html, keyboard }: Screen): Promise<undefined> {
  await editHtml(ctx, html, keyboard);
  return undefined;
}
