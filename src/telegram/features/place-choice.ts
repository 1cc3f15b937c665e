import type { Context } from 'grammy';
import type { DocumentView } from '../../conversation/index.ts';
import type { SavedAnswer } from '../../state/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { BUTTONS } from '../buttons/callback-data.ts';
import { button, inRows, withoutEmptyRows } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { escapeHtml } from '../messages/html.ts';
import { pageOf, type Screen, turnRow } from '../messages/record-lists.ts';

/** Up to so many places stand on one page and are all chosen at first; of more, none is. */
const PLACES_A_PAGE = 12;

/** The places that are being chosen for a comparison; kept, since a button has no room for hundreds. */
export interface PlaceChoice {
  id: string;
  saved: SavedAnswer;
  /** Key of the matter. */
  matter: string;
  /** Keys of the documents chosen so far. */
  chosen: string[];
}

/** @throws GoneError where no two documents say anything of the matter (any more) */
export function beginChoice(ctx: Context, matter: string, { assistant, state }: FeatureDependencies): PlaceChoice {
  const library = assistant.library();
  orGone(library.matter(matter), textsFor(ctx).goneFromDocuments);
  const documents = library.documents();
  const chosen = documents.length <= PLACES_A_PAGE ? documents.map((document) => document.key) : [];
  const saved = { userId: ctx.from?.id ?? 0, chatId: ctx.chat?.id ?? 0, turns: [], extra: { matter, chosen } };
  return { id: state.savedAnswers.save(saved), saved, matter, chosen };
}

/** @throws GoneError where its time is over or its person had it deleted */
export function readChoice(ctx: Context, id: string | undefined, { state }: FeatureDependencies): PlaceChoice {
  const saved = orGone(state.savedAnswers.get(id ?? ''), textsFor(ctx).oldAnswer);
  const { matter, chosen } = saved.extra as Pick<PlaceChoice, 'matter' | 'chosen'>;
  return { id: id!, saved, matter, chosen };
}

/** Chooses a place, or leaves it out again. */
export function togglePlace(choice: PlaceChoice, key: string, { state }: FeatureDependencies): PlaceChoice {
  const { id, saved, matter } = choice;
  const isChosen = choice.chosen.includes(key);
  const chosen = isChosen ? choice.chosen.filter((one) => one !== key) : [...choice.chosen, key];
  state.savedAnswers.replace(id, { ...saved, extra: { matter, chosen } });
  return { ...choice, chosen };
}

/** The places on a page of the choice; of many those that say something of the matter first, each part by name. */
export function placeChoiceScreen(
  ctx: Context,
  { id, matter, chosen }: PlaceChoice,
  wanted: number,
  { assistant }: FeatureDependencies,
): Screen {
  const texts = textsFor(ctx);
  const library = assistant.library();
  const { view } = orGone(library.matter(matter), texts.goneFromDocuments);
  const documents = library.documents();
  const says = (key: string) => view.documents.includes(key);
  const isLong = documents.length > PLACES_A_PAGE;
  const order = (a: DocumentView, b: DocumentView) =>
    Number(says(b.key)) - Number(says(a.key)) || a.place.localeCompare(b.place, 'vi');
  const sorted = isLong ? [...documents].sort(order) : documents;
  const page = pageOf(sorted, wanted, PLACES_A_PAGE);
  const toggles = page.items.map(({ key, place, title }) => {
    const sharesPlace = documents.some((other) => other.key !== key && other.place === place);
    const label = `${chosen.includes(key) ? '✅' : '▫️'} ${sharesPlace ? title : place}`;
    return button(label, BUTTONS.compareToggle, id, key, page.page);
  });
  const count = documents.filter(({ key }) => chosen.includes(key)).length;
  return {
    html: `<b>${escapeHtml(texts.chooseComparePlaces(view.name))}</b>`,
    keyboard: withoutEmptyRows([
      ...inRows(toggles, 2),
      turnRow(page, texts, (turn) => button(turn.label, BUTTONS.comparePage, id, turn.page)),
      count > 1 ? [button(isLong ? texts.button.compareSome(count) : texts.button.compare, BUTTONS.compare, id)] : [],
      isLong ? [button(texts.button.compareAll(documents.length), BUTTONS.compareAll, id)] : [],
      [button(texts.button.back, BUTTONS.compareMatters, view.field, 0)],
    ]),
  };
}
