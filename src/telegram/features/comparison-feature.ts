import { Composer, type Context } from 'grammy';
import { type FeatureDependencies, languageOf, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons.ts';
import { BUTTONS, readCount } from '../callback-data.ts';
import { capitalise } from '../cut-text.ts';
import { fieldName } from '../field-names.ts';
import { orGone } from '../gone-error.ts';
import { escapeHtml } from '../html.ts';
import { button, inRows } from '../keyboard.ts';
import { logReply } from '../log-question.ts';
import { pageOf, type Screen, turnRow } from '../record-lists.ts';
import { editHtml, sendHtml } from '../send-messages.ts';
import { showAnswer } from '../show-answer.ts';

/** Matters on one page of the list of those of a field. */
const MATTERS_A_PAGE = 8;

/** Places that can be chosen one by one. */
const MOST_PLACES = 12;

/** /sosanh: from a field over a target to the places that are set side by side. */
export function createComparisonFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const library = () => dependencies.assistant.library();
  const matters = (field: string) =>
    library()
      .matters()
      .filter((matter) => matter.field === field);

  const fields = (ctx: Context): Screen => {
    const texts = textsFor(ctx);
    const counts = new Map<string, number>();
    for (const { field } of library().matters()) counts.set(field, (counts.get(field) ?? 0) + 1);
    if (counts.size === 0) return { html: escapeHtml(texts.nothingToCompare), keyboard: [] };
    const buttons = [...counts].map(([field, count]) =>
      button(`${fieldName(field, languageOf(ctx))} (${count})`, BUTTONS.compareMatters, field, 0),
    );
    return { html: `<b>${escapeHtml(texts.chooseCompareField)}</b>`, keyboard: inRows(buttons, 2) };
  };

  const matterList = (ctx: Context, field: string, wanted: number): Screen => {
    const texts = textsFor(ctx);
    const page = pageOf(matters(field), wanted, MATTERS_A_PAGE);
    orGone(page.items[0], texts.goneFromDocuments);
    return {
      html: `<b>${escapeHtml(texts.chooseMatter(fieldName(field, languageOf(ctx))))}</b>`,
      keyboard: [
        ...page.items.map((matter) => [
          button(
            `${capitalise(matter.name)} (${matter.documents.length})`,
            BUTTONS.comparePlaces,
            matterKey(matter.id),
            0,
          ),
        ]),
        turnRow(page, texts, (turn) => button(turn.label, BUTTONS.compareMatters, field, turn.page)),
        [button(texts.button.fields, BUTTONS.compareFields)],
      ].filter((row) => row.length > 0),
    };
  };

  /** The places are chosen one by one; `mask` has a bit for each document that is left out. */
  const places = (ctx: Context, key: string, mask: number): Screen => {
    const texts = textsFor(ctx);
    const matter = orGone(findMatter(key), texts.goneFromDocuments);
    const documents = library().documents();
    const chosen = documents.filter((_, i) => ((mask >> i) & 1) === 0).length;
    // Where there are many, all are compared: nobody chooses among fifty buttons.
    const choosable = documents.length <= MOST_PLACES ? documents : [];
    const toggles = choosable.map((document, i) => {
      const isChosen = ((mask >> i) & 1) === 0;
      return button(`${isChosen ? '✅' : '▫️'} ${document.place}`, BUTTONS.comparePlaces, key, mask ^ (1 << i));
    });
    return {
      html: `<b>${escapeHtml(texts.chooseComparePlaces(matter.name))}</b>`,
      keyboard: [
        ...inRows(toggles, 2),
        ...(chosen > 1 ? [[button(texts.button.compare, BUTTONS.compare, key, mask)]] : []),
        [button(texts.button.back, BUTTONS.compareMatters, matter.field, 0)],
      ],
    };
  };

  const findMatter = (key: string) =>
    library()
      .matters()
      .find((one) => matterKey(one.id) === key);

  composer.command('sosanh', async (ctx) => {
    const { html, keyboard } = fields(ctx);
    await sendHtml(ctx, [html], keyboard);
  });
  onButton(composer, BUTTONS.compareFields, dependencies, (ctx) => show(ctx, fields(ctx)));
  onButton(composer, BUTTONS.compareMatters, dependencies, (ctx, [field = '', page]) =>
    show(ctx, matterList(ctx, field, readCount(page))),
  );
  onButton(composer, BUTTONS.comparePlaces, dependencies, (ctx, [key = '', mask]) =>
    show(ctx, places(ctx, key, readCount(mask))),
  );
  onButton(composer, BUTTONS.compare, dependencies, async (ctx, [key = '', part]) => {
    const texts = textsFor(ctx);
    const matter = orGone(findMatter(key), texts.goneFromDocuments);
    const mask = readCount(part);
    const chosen = library()
      .documents()
      .filter((_, i) => ((mask >> i) & 1) === 0);
    // A question with "(dự thảo)" in it would ask whether that is a draft.
    const names = mask === 0 ? [] : chosen.map((document) => document.place.replace(/\s*\(.*\)$/u, ''));
    const reply = await dependencies.assistant.replay([texts.compareQuestion(matter.name, names)]);
    await showAnswer(ctx, reply, dependencies, { questionId: logReply(ctx, dependencies, reply) });
    return undefined;
  });
  return composer;
}

async function show(ctx: Context, { html, keyboard }: Screen): Promise<undefined> {
  await editHtml(ctx, html, keyboard);
  return undefined;
}

/** A matter's id is a thesaurus concept's; long ones are cut to what a button can hold beside the places. */
function matterKey(id: string): string {
  return id.slice(0, 44);
}
