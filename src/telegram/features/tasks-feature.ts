import { Composer, type Context } from 'grammy';
import type { AgencyView, TaskView } from '../../conversation/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, type Keyboard } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { layOutMessages, type Paragraph, paragraph } from '../messages/message-layout.ts';
import {
  oneLine,
  pageKeyboard,
  pageOf,
  placeButtons,
  recordLine,
  type Screen,
  turnRow,
} from '../messages/record-lists.ts';
import { editHtml, sendHtml } from '../messages/send-messages.ts';
import type { Texts } from '../strings/strings.ts';

/** Bodies on one page of the list of those of a document. */
const AGENCIES_A_PAGE = 8;
/** Characters of a task in a list. */
const TASK_LIMIT = 260;

/** /nhiemvu: from a place over a body to its tasks, each with its role and where it stands. */
export function createTasksFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const library = () => dependencies.assistant.library();

  const places = (ctx: Context, page: number): Screen => ({
    html: layOutMessages([paragraph(textsFor(ctx).choosePlace.tasks, 'bold')])[0]!,
    keyboard: placeButtons(library().documents(), page, textsFor(ctx), {
      choose: BUTTONS.taskAgencies,
      turn: BUTTONS.taskPlaces,
    }),
  });

  const agencies = (ctx: Context, key: string, wanted: number): Screen => {
    const texts = textsFor(ctx);
    const document = orGone(library().document(key), texts.goneFromDocuments);
    const page = pageOf(library().agencies(key), wanted, AGENCIES_A_PAGE);
    const title = page.items.length > 0 ? texts.chooseAgency(document.place) : texts.noTasks(document.place);
    const buttons: Keyboard = page.items.map((agency) => [
      button(`${oneLine(agency.name, 32)} (${countOf(agency)})`, BUTTONS.tasks, key, agency.key, 0),
    ]);
    return {
      html: layOutMessages([paragraph(title, 'bold')])[0]!,
      keyboard: [
        ...buttons,
        turnRow(page, texts, (turn) => button(turn.label, BUTTONS.taskAgencies, key, turn.page)),
        [button(texts.button.places, BUTTONS.taskPlaces)],
      ].filter((row) => row.length > 0),
    };
  };

  const tasks = (ctx: Context, key: string, agency: string, wanted: number): Screen => {
    const texts = textsFor(ctx);
    const document = orGone(library().document(key), texts.goneFromDocuments);
    const body = library()
      .agencies(key)
      .find((one) => one.key === agency);
    const { name } = orGone(body, texts.goneFromDocuments);
    const page = pageOf(library().tasks(key, agency), wanted);
    const lines = page.items.flatMap((task, i) => renderTask(task, page.first + i + 1, texts));
    return {
      html: layOutMessages([paragraph(texts.tasksTitle(name, document.place), 'bold'), ...lines])[0]!,
      keyboard: [
        ...pageKeyboard(page, texts, (turn) => button(turn.label, BUTTONS.tasks, key, agency, turn.page)),
        [button(texts.button.agencies, BUTTONS.taskAgencies, key, 0), button(texts.button.places, BUTTONS.taskPlaces)],
      ],
    };
  };

  composer.command('nhiemvu', async (ctx) => {
    const { html, keyboard } = places(ctx, 0);
    await sendHtml(ctx, [html], keyboard);
  });
  onButton(composer, BUTTONS.taskPlaces, dependencies, (ctx, [page]) => show(ctx, places(ctx, readCount(page))));
  onButton(composer, BUTTONS.taskAgencies, dependencies, (ctx, [key = '', page]) =>
    show(ctx, agencies(ctx, key, readCount(page))),
  );
  onButton(composer, BUTTONS.tasks, dependencies, (ctx, [key = '', agency = '', page]) =>
    show(ctx, tasks(ctx, key, agency, readCount(page))),
  );
  onButton(composer, BUTTONS.tasksNew, dependencies, async (ctx, [key = '', agency = '']) => {
    const { html, keyboard } = tasks(ctx, key, agency, 0);
    await sendHtml(ctx, [html], keyboard);
    return undefined;
  });
  return composer;
}

/** Tasks of its own and those with others, as "2+17": the list is sorted by the first. */
function countOf({ own, coordinating }: AgencyView): string {
  return coordinating === 0 ? String(own) : `${own}+${coordinating}`;
}

async function show(ctx: Context, { html, keyboard }: Screen): Promise<undefined> {
  await editHtml(ctx, html, keyboard);
  return undefined;
}

function renderTask(task: TaskView, number: number, texts: Texts): Paragraph[] {
  const role = texts.role[task.role];
  return [
    {
      spans: [
        { text: `${number}. `, style: 'plain' },
        { text: role, style: 'bold' },
        { text: `: ${oneLine(task.task, TASK_LIMIT)}`, style: 'plain' },
      ],
      apart: true,
      keepWithNext: true,
    },
    recordLine(task, texts, task.time === undefined ? '' : texts.time(task.time)),
  ];
}
