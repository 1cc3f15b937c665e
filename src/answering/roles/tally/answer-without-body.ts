import type { IndexedDocument } from '../../../index/index.ts';
import type { Section } from '../../../plan/index.ts';
import type { BodiesAsked } from '../../../question/index.ts';
import type { Assignment } from '../../../records/index.ts';
import { citeAll, citeHeading } from '../../cite.ts';
import { clip } from '../../content/clip.ts';
import { type AnswerContext, placeLabel } from '../../context.ts';
import { type Finding, silent } from '../../finding.ts';
import { isWithin, taskSections } from '../../plan-parts/task-chapter.ts';

/** Tasks told. */
const SHOWN = 15;

/** The tasks of a plan that name nobody in a role. */
export function findTasksWithout(
  context: AnswerContext,
  document: IndexedDocument,
  role: BodiesAsked['role'],
): Finding {
  return role === 'lead' ? withoutLead(context, document) : withoutPartner(context, document);
}

/** Of the tasks that name a lead, those that name no body to work with it. */
function withoutPartner(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const led = document.records.assignments.filter((one) => one.role === 'lead');
  if (led.length === 0)
    return silent(document, wording.bodies.none(document.identity.title, 'lead'), wording.noLeadShort);
  const alone = led.filter((one) => one.coordinating.length === 0);
  const sentence = wording.bodies.withoutPartner(placeLabel(document), alone.length, led.length);
  const shown = (alone.length > 0 ? alone : led).slice(0, SHOWN);
  const details = alone.slice(0, SHOWN).map((one) => wording.task(wording.section(one.section), clip(one.task, 160)));
  return {
    ...answered(document, sentence, wording.bodies.share('coordinating', alone.length, led.length)),
    details,
    left: Math.max(0, alone.length - SHOWN),
    citations: shown.flatMap((one) => [
      ...citeAll(document, one.leadSpan),
      ...headingOf(document, one),
      ...(alone.length > 0 || !one.coordinatingSpan ? [] : citeAll(document, one.coordinatingSpan)),
    ]),
  };
}

/** Of the smallest sections that hold tasks, those in which no lead is named. */
function withoutLead(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const { title } = document.identity;
  const led = document.records.assignments.filter((one) => one.role === 'lead');
  const tasks = taskSections(document);
  // Rows of a table are no sections: how many of them lack a lead is not told.
  if (!tasks || led.some(({ row }) => row !== undefined))
    return silent(document, wording.bodies.uncounted(title, led.length), wording.noLeadShort);
  const { sections } = document.plan;
  const isLed = (section: Section) => led.some((one) => covers(sections, one, section));
  const alone = tasks.sections.filter((section) => !isLed(section));
  const chapter = wording.section(tasks.chapter.path);
  const sentence = wording.bodies.withoutLead(placeLabel(document), chapter, alone.length, tasks.sections.length);
  const all = alone.length === tasks.sections.length;
  const shown = all ? [] : alone;
  const inSections = led.filter((one) => tasks.sections.some((section) => covers(sections, one, section)));
  return {
    ...answered(document, sentence, wording.bodies.share('lead', alone.length, tasks.sections.length)),
    details: shown.slice(0, SHOWN).map((one) => wording.task(wording.section(one.path), clip(one.title, 160))),
    left: Math.max(0, shown.length - SHOWN),
    citations: [
      citeHeading(document, tasks.chapter),
      ...shown.slice(0, SHOWN).map((section) => citeHeading(document, section)),
      ...(alone.length === 0 ? inSections.slice(0, SHOWN).flatMap((one) => citeAll(document, one.leadSpan)) : []),
    ],
  };
}

/** True where an assignment is of a section, of one that holds it, or refers to such a one. */
function covers(sections: readonly Section[], { sectionIndex, refersTo = [] }: Assignment, section: Section): boolean {
  return [sectionIndex, ...refersTo].some((at) => {
    const own = sections[at];
    return own !== undefined && (own === section || isWithin(sections, section, own));
  });
}

function headingOf(document: IndexedDocument, { sectionIndex }: Assignment) {
  const section = document.plan.sections[sectionIndex];
  return section ? [citeHeading(document, section)] : [];
}

function answered(document: IndexedDocument, sentence: string, share: string) {
  return { document, found: true, confidence: 1, sentence, short: share, notes: [], computed: [sentence, share] };
}
