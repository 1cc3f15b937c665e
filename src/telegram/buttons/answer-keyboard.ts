import type { PlanLibrary, Reply } from '../../conversation/index.ts';
import { mayHaveFurther } from '../messages/further-passages.ts';
import { citationsOnPage, countPages } from '../messages/render-answer.ts';
import type { Texts } from '../strings/strings.ts';
import { BUTTONS } from './callback-data.ts';
import { button, copyButton, type Keyboard, withoutEmptyRows } from './keyboard.ts';

/** Kinds of answers that other places may give too. */
const ASKED_ELSEWHERE = new Set(['lead', 'coordinating', 'tasks', 'target', 'deadline', 'content']);

/** What an answer's buttons depend on. */
export interface KeyboardFacts {
  /** Short id of the saved answer. */
  id: string;
  page: number;
  /** The answer is a picture, whose caption has no room for the proof. */
  isPicture?: boolean;
}

/** The buttons under an answer: its passages, further proof, what may be asked next, thumbs. */
export function answerKeyboard(
  reply: Reply,
  { id, page, isPicture = false }: KeyboardFacts,
  library: PlanLibrary,
  texts: Texts,
): Keyboard {
  if (reply.status === 'clarify')
    return (reply.choices ?? []).map(({ label }, i) => [button(label, BUTTONS.choose, id, i)]);
  const spans = citationsOnPage(reply, page).flatMap((citation) => {
    const span = library.locate(citation);
    return span ? [{ span, documentId: citation.documentId, section: citation.section }] : [];
  });
  // Passages of one section stand beside each other: opening one shows the others too.
  const key = (one: (typeof spans)[number]) => `${one.documentId} ${one.section}`;
  const distinct = spans.filter((one, i) => spans.findIndex((other) => key(other) === key(one)) === i);
  const manyPlans = new Set(distinct.map((one) => one.documentId)).size > 1;
  const passages = distinct.map(({ span, section, documentId }) =>
    button(
      texts.button.wholePassage(manyPlans ? placeOf(documentId, library) : distinct.length > 1 ? section : ''),
      BUTTONS.passage,
      span.reference,
      span.start,
      span.end,
    ),
  );
  const first = distinct[0] && library.passage(distinct[0].span.reference);
  return withoutEmptyRows([
    isPicture ? [] : passages,
    pagingRow(reply, id, page, isPicture, texts),
    [...furtherButton(reply, id, page, isPicture, texts), ...elsewhereButton(reply, id, library, texts)],
    tasksButton(reply, library, texts),
    countStated(reply) > 1 ? [button(texts.button.workbook, BUTTONS.workbook, id)] : [],
    [
      button('👍', BUTTONS.up, id),
      button('👎', BUTTONS.down, id),
      ...(first && !isPicture ? [copyButton(texts.button.copy, first.citation)] : []),
    ],
  ]);
}

function placeOf(documentId: string, library: PlanLibrary): string {
  return library.documents().find((document) => document.documentId === documentId)?.place ?? '';
}

/** Plans that say something in a comparison. */
export function countStated(reply: Reply): number {
  return (reply.comparison ?? []).filter((row) => row.stated).length;
}

function pagingRow(reply: Reply, id: string, page: number, isPicture: boolean, texts: Texts): Keyboard[number] {
  const pages = countPages(reply);
  if (isPicture) return [button(texts.proof, BUTTONS.page, id, 0)];
  return [
    ...(page > 0 ? [button(texts.button.firstCitations, BUTTONS.page, id, 0)] : []),
    ...(page + 1 < pages ? [button(texts.button.nextCitations(page + 2, pages), BUTTONS.page, id, page + 1)] : []),
  ];
}

/** After the answer's own proof, what else the plans say of the matter. */
function furtherButton(reply: Reply, id: string, page: number, isPicture: boolean, texts: Texts): Keyboard[number] {
  const isLast = page + 1 === countPages(reply);
  return isLast && !isPicture && mayHaveFurther(reply) ? [button(texts.button.further, BUTTONS.further, id, 0)] : [];
}

function elsewhereButton(reply: Reply, id: string, library: PlanLibrary, texts: Texts): Keyboard[number] {
  const { about } = reply;
  const asksOnePlace = about?.documentIds.length === 1 && about.topic !== '' && ASKED_ELSEWHERE.has(about.intent);
  return asksOnePlace && library.documents().length > 1 ? [button(texts.button.elsewhere, BUTTONS.elsewhere, id)] : [];
}

/** What else the body has to do that the proof gives a task to. */
function tasksButton(reply: Reply, library: PlanLibrary, texts: Texts): Keyboard[number] {
  if (reply.about?.intent === 'tasks' || reply.comparison) return [];
  const at = citationsOnPage(reply, 0)
    .map((citation) => library.locate(citation))
    .map((span) => span && library.agencyAt(span.reference))
    .find((found) => found !== undefined);
  if (!at || at.agency.own + at.agency.coordinating < 2) return [];
  return [button(texts.button.tasksOf(at.agency.name), BUTTONS.tasksNew, at.document.key, at.agency.key)];
}
