import type { IndexedDocument } from '../../index/index.ts';
import type { Assignment } from '../../records/index.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import { type Finding, silent } from '../finding.ts';

/** Tasks shown. */
const SHOWN = 12;

/** The tasks of a plan that have a lead and no time; those that are nobody's alone are no tasks that it could be asked of. */
export function listUntimed(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const led = document.records.assignments.filter((one) => one.role === 'lead');
  const untimed = led.filter((one) => !one.time && !isTimedElsewhere(document, one));
  const place = placeLabel(document);
  if (led.length === 0 || untimed.length === 0) {
    const none = wording.untimedTasks(place, 0, led.length);
    return { ...silent(document, none, wording.noDeadlineShort), computed: [none] };
  }
  const shown = untimed.slice(0, SHOWN);
  const sentence = wording.untimedTasks(place, untimed.length, led.length);
  return {
    document,
    found: true,
    confidence: 1,
    sentence,
    short: shown.map(({ section }) => wording.section(section)).join(', '),
    details: shown.map((one) => wording.task(wording.section(one.section), clip(one.task, 90))),
    left: untimed.length - shown.length,
    notes: [],
    computed: [sentence],
    citations: shown.flatMap((one) => [cite(document, one.leadSpan), ...tasksOf(document, one)]),
  };
}

/** A sentence of the task may say by when, though no line of roles does. */
function isTimedElsewhere({ records }: IndexedDocument, { taskPassages, leadSpan }: Assignment): boolean {
  return records.deadlines.some(({ span }) => taskPassages.includes(span.passage) || span.passage === leadSpan.passage);
}

/** Where the task is told. */
function tasksOf(document: IndexedDocument, { taskPassages, task }: Assignment) {
  const head = task.slice(0, 30);
  const passage = taskPassages.find((index) => document.plan.passages[index]!.text.includes(head));
  if (passage === undefined) return [];
  const { text } = document.plan.passages[passage]!;
  const start = text.indexOf(head);
  return [cite(document, { passage, start, end: Math.min(text.length, start + task.length) })];
}
