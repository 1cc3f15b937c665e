import type { InlineKeyboardButton } from 'grammy/types';
import type { DocumentView, PassageSpan, RecordPlace } from '../../conversation/index.ts';
import { BUTTONS, type ButtonAction } from '../buttons/callback-data.ts';
import { button, inRows, type Keyboard } from '../buttons/keyboard.ts';
import type { Texts } from '../strings/strings.ts';
import { shortenText } from './cut-text.ts';
import { cleanText } from './html.ts';
import { type Paragraph, paragraph } from './message-layout.ts';

/** Records on one page of a list. */
const A_PAGE = 5;

/** One message of a menu with its buttons. */
export interface Screen {
  html: string;
  keyboard: Keyboard;
}

/** Some of a list's items. */
export interface Page<Item> {
  items: Item[];
  /** Position of the first of them in the list. */
  first: number;
  /** Items of the whole list. */
  total: number;
  page: number;
  pages: number;
}

/** A page of a list, counted from 0; the last one where there are fewer. */
export function pageOf<Item>(items: readonly Item[], wanted: number, size = A_PAGE): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(wanted, pages - 1);
  return { items: items.slice(page * size, (page + 1) * size), first: page * size, total: items.length, page, pages };
}

/** Documents on one page of a list of them; a message takes a hundred buttons, a phone shows far fewer. */
export const DOCUMENTS_A_PAGE = 10;

/** A button for each document on a page, named after its place, and those to turn the page. */
export function placeButtons(
  documents: readonly DocumentView[],
  wanted: number,
  texts: Texts,
  actions: { choose: ButtonAction; turn: ButtonAction },
): Keyboard {
  const page = pageOf(documents, wanted, DOCUMENTS_A_PAGE);
  const labels = page.items.map((document) => {
    const sharesPlace = documents.some((other) => other !== document && other.place === document.place);
    return button(sharesPlace ? document.title : document.place, actions.choose, document.key);
  });
  const turns = turnRow(page, texts, (to) => button(to.label, actions.turn, to.page));
  return [...inRows(labels, 2), ...(turns.length > 0 ? [turns] : [])];
}

/** A button for the passage of each record on a page, and those to turn the page. */
export function pageKeyboard(
  page: Page<{ span: PassageSpan }>,
  texts: Texts,
  turn: (to: { label: string; page: number }) => InlineKeyboardButton,
): Keyboard {
  const passages = page.items.map(({ span }, i) =>
    button(`📄 ${page.first + i + 1}`, BUTTONS.passage, span.reference, span.start, span.end),
  );
  return [passages, turnRow(page, texts, turn)].filter((row) => row.length > 0);
}

/** The buttons to turn the pages of a list. */
export function turnRow(
  { page, pages }: Page<unknown>,
  texts: Texts,
  turn: (to: { label: string; page: number }) => InlineKeyboardButton,
): InlineKeyboardButton[] {
  return [
    ...(page > 0 ? [turn({ label: texts.button.previous, page: page - 1 })] : []),
    ...(page + 1 < pages ? [turn({ label: `${texts.button.next} ${page + 2}/${pages}`, page: page + 1 })] : []),
  ];
}

/** Where a record stands, as the line under it. */
export function recordLine(record: RecordPlace, texts: Texts, note = ''): Paragraph {
  const parts = [
    note,
    record.section === '' ? '' : `${texts.section} ${record.section}`,
    record.page === undefined ? '' : `${texts.page} ${record.page}`,
  ];
  return paragraph(parts.filter((part) => part !== '').join(' · '), 'italic');
}

/** A record's words in one line. */
export function oneLine(text: string, limit: number): string {
  return shortenText(cleanText(text).replace(/\s+/gu, ' '), limit);
}
