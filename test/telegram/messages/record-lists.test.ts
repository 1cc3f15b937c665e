import { expect, it } from 'vitest';
import type { DocumentView } from '../../../src/conversation/index.ts';
import { BUTTONS } from '../../../src/telegram/buttons/callback-data.ts';
import { pageOf, placeButtons } from '../../../src/telegram/messages/record-lists.ts';
import { TEXTS } from '../../../src/telegram/strings/strings.ts';

const document = (i: number, place: string): DocumentView => ({
  key: `key${i}`,
  documentId: `${i}`,
  title: `Kế hoạch số ${i}`,
  place,
  status: 'issued',
  targets: 1,
  assignments: 1,
  doubts: [],
});
const actions = { choose: BUTTONS.targetFields, turn: BUTTONS.targetPlaces };

it('hundreds of documents are turned over ten at a time', () => {
  const documents = Array.from({ length: 345 }, (_, i) => document(i, `Xã ${i}`));
  const first = placeButtons(documents, 0, TEXTS.vi, actions).flat();
  expect(first.map((button) => button.text).slice(-2)).toEqual(['Xã 9', 'Sau › 2/35']);
  const last = placeButtons(documents, 99, TEXTS.vi, actions).flat();
  expect(last.map((button) => button.text)).toEqual(['Xã 340', 'Xã 341', 'Xã 342', 'Xã 343', 'Xã 344', '‹ Trước']);
});

it('documents of one place are told apart by their titles', () => {
  const labels = placeButtons([document(1, 'Bắc Giang'), document(2, 'Bắc Giang')], 0, TEXTS.vi, actions).flat();
  expect(labels.map((button) => button.text)).toEqual(['Kế hoạch số 1', 'Kế hoạch số 2']);
});

it('a page past the end is the last one', () => {
  expect(pageOf([1, 2, 3], 7, 2)).toMatchObject({ items: [3], first: 2, page: 1, pages: 2, total: 3 });
  expect(pageOf([], 0)).toMatchObject({ items: [], page: 0, pages: 1 });
});
