import { Composer, type Context } from 'grammy';
import type { TargetView } from '../../conversation/index.ts';
import { type FeatureDependencies, languageOf, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, inRows, type Keyboard } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { capitalise } from '../messages/cut-text.ts';
import { fieldName } from '../messages/field-names.ts';
import { layOutMessages, type Paragraph, paragraph } from '../messages/message-layout.ts';
import { pageKeyboard, pageOf, placeButtons, recordLine, type Screen } from '../messages/record-lists.ts';
import { editHtml, sendHtml } from '../messages/send-messages.ts';
import type { Texts } from '../strings/strings.ts';

/** /chitieu: from a place over a field to its targets, each with where it stands. */
export function createTargetsFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const library = () => dependencies.assistant.library();

  const places = (ctx: Context, page: number): Screen => ({
    html: layOutMessages([paragraph(textsFor(ctx).choosePlace.targets, 'bold')])[0]!,
    keyboard: placeButtons(
      library()
        .documents()
        .filter((document) => document.targets > 0),
      page,
      textsFor(ctx),
      { choose: BUTTONS.targetFields, turn: BUTTONS.targetPlaces },
    ),
  });

  const fields = (ctx: Context, key: string): Screen => {
    const texts = textsFor(ctx);
    const document = orGone(library().document(key), texts.goneFromDocuments);
    const found = library().fields(key);
    const title = found.length > 0 ? texts.chooseField(document.place) : texts.noTargets(document.place);
    const buttons = found.map(({ id, count }) =>
      button(`${fieldName(id, languageOf(ctx))} (${count})`, BUTTONS.targets, key, id, 0),
    );
    return {
      html: layOutMessages([paragraph(title, 'bold')])[0]!,
      keyboard: [...inRows(buttons, 2), [button(texts.button.places, BUTTONS.targetPlaces)]],
    };
  };

  const targets = (ctx: Context, key: string, field: string, wanted: number): Screen => {
    const texts = textsFor(ctx);
    const document = orGone(library().document(key), texts.goneFromDocuments);
    const page = pageOf(library().targets(key, field), wanted);
    const title = texts.targetsTitle(fieldName(field, languageOf(ctx)), document.place);
    const keyboard: Keyboard = [
      ...pageKeyboard(page, texts, (turn) => button(turn.label, BUTTONS.targets, key, field, turn.page)),
      [button(texts.button.fields, BUTTONS.targetFields, key), button(texts.button.places, BUTTONS.targetPlaces)],
    ];
    const lines = page.items.flatMap((target, i) => renderTarget(target, page.first + i + 1, texts));
    return { html: layOutMessages([paragraph(title, 'bold'), ...lines])[0]!, keyboard };
  };

  composer.command('chitieu', async (ctx) => {
    const { html, keyboard } = places(ctx, 0);
    await sendHtml(ctx, [html], keyboard);
  });
  onButton(composer, BUTTONS.targetPlaces, dependencies, (ctx, [page]) => show(ctx, places(ctx, readCount(page))));
  onButton(composer, BUTTONS.targetFields, dependencies, (ctx, [key = '']) => show(ctx, fields(ctx, key)));
  onButton(composer, BUTTONS.targets, dependencies, (ctx, [key = '', field = '', page]) =>
    show(ctx, targets(ctx, key, field, readCount(page))),
  );
  return composer;
}

async function show(ctx: Context, { html, keyboard }: Screen): Promise<undefined> {
  await editHtml(ctx, html, keyboard);
  return undefined;
}

function renderTarget(target: TargetView, number: number, texts: Texts): Paragraph[] {
  const year = target.year === undefined ? '' : ` (${texts.by(target.year)})`;
  return [
    {
      spans: [
        { text: `${number}. ${capitalise(target.indicator)}: `, style: 'plain' },
        { text: target.value || texts.noNumber, style: 'bold' },
        { text: year, style: 'plain' },
      ],
      apart: true,
      keepWithNext: true,
    },
    recordLine(target, texts),
  ];
}
