import type { IndexedDocument } from '../index/index.ts';
import type { Choice } from './answer.ts';
import { type AnswerContext, bareLabel } from './context.ts';
import { withoutDraft } from './wording/index.ts';

/** Choices offered at most: more are no help on a phone. */
const MOST = 8;

/** Which of the names was meant: the question with that name in the place of what was typed. */
export function choicesOfNames(
  { question }: AnswerContext,
  { typed, names }: { typed: string; names: string[] },
): Choice[] {
  return names.slice(0, MOST).map((name) => ({ label: name, turn: question.text.replace(typed, name) }));
}

/** Which place a question is about that names none; none where there are too many to choose from. */
export function choicesOfPlaces({ question }: AnswerContext, documents: readonly IndexedDocument[]): Choice[] {
  const places = [...new Set(documents.map(nameOfPlace))];
  if (places.length > MOST) return [];
  return places.map((place) => ({ label: place, turn: `${question.text.replace(/[\s?.!]+$/u, '')} ${place}` }));
}

/** Which of a plan's tasks is meant. */
export function choicesOfTasks({ wording }: AnswerContext, place: string, tasks: readonly string[]): Choice[] {
  return tasks.map((task) => ({ label: task, turn: wording.leadOfTask(task.toLowerCase(), place) }));
}

/** A plan's place as a question names it. */
export function nameOfPlace(document: IndexedDocument): string {
  return withoutDraft(bareLabel(document));
}
