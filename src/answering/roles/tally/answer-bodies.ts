import type { IndexedDocument } from '../../../index/index.ts';
import { type BodiesAsked, isBodyOfKind } from '../../../question/index.ts';
import type { Assignment } from '../../../records/index.ts';
import type { Citation } from '../../answer.ts';
import { citeAll } from '../../cite.ts';
import { type AnswerContext, placeLabel } from '../../context.ts';
import { type Finding, silent } from '../../finding.ts';
import { findTasksWithout } from './answer-without-body.ts';
import { type InRole, tallyBodies } from './tally-bodies.ts';

/** Bodies told with their tasks. */
const SHOWN = 15;
/** Sections named of one body. */
const SECTIONS = 8;
/** Bodies told in a line of several plans, each with its proof. */
const IN_LINE = 4;

/** The bodies of a plan by their roles alone: all, those with the most or fewest tasks, those in both roles or in one only. */
export function findBodies(context: AnswerContext, document: IndexedDocument, asked: BodiesAsked): Finding {
  const { role, pick } = asked;
  if (pick === 'lacking') return findTasksWithout(context, document, role);
  const { bodies: wording, noLeadShort } = context.wording;
  const { title } = document.identity;
  const tally = tallyBodies(document.records.assignments);
  const all = tally.flatMap((one) => one[role] ?? []).sort((a, b) => b.tasks.length - a.tasks.length);
  const total = new Set(all.flatMap(({ tasks }) => tasks)).size;
  if (total === 0) return silent(document, wording.none(title, role), noLeadShort);
  const place = placeLabel(document);
  const inRole = all.filter(({ name }) => isBodyOfKind(name, asked.kind ?? ''));
  if (inRole.length === 0) {
    const others = list(context, document, all, wording.all(place, { role }, all.length, total), role);
    const near = { text: [others.sentence, ...others.details].join('\n'), citations: others.citations };
    return { ...silent(document, wording.noneOfKind(title, asked), noLeadShort, near), computed: others.computed! };
  }
  if (pick === 'both') {
    const both = tally.flatMap(({ lead, coordinating }) => (lead && coordinating ? [{ lead, coordinating }] : []));
    if (both.length === 0) return silent(document, wording.noneSo(title, asked), noLeadShort);
    const leads = both.map(({ lead }) => lead);
    const found = list(context, document, leads, wording.those(place, asked, both.length), role);
    const others = both.map(({ coordinating }) => coordinating);
    const line = ({ lead, coordinating }: (typeof both)[number]) =>
      `${lead.name}: ${wording.inBoth(countsOf(context, lead), countsOf(context, coordinating))}`;
    return {
      ...found,
      details: [...both.slice(0, SHOWN).map((one) => context.wording.listed(line(one))), wording.onlyNamed],
      citations: both
        .slice(0, SHOWN)
        .flatMap((one) => [
          ...proofOf(document, one.lead, 'lead'),
          ...proofOf(document, one.coordinating, 'coordinating'),
        ]),
      computed: [...found.computed!, ...others.map((one) => countsOf(context, one))],
    };
  }
  if (pick === 'only') {
    const other = role === 'lead' ? 'coordinating' : 'lead';
    const only = inRole.filter((one) => tally.some((body) => body[role] === one && !body[other]));
    if (only.length === 0) return silent(document, wording.noneSo(title, asked), noLeadShort);
    return list(context, document, only, wording.those(place, asked, only.length), role);
  }
  if (pick === 'all') return list(context, document, inRole, wording.all(place, asked, inRole.length, total), role);
  const ordered = pick === 'most' ? inRole : [...inRole].reverse();
  const count = ordered[0]!.tasks.length;
  const first = ordered.filter(({ tasks }) => tasks.length === count);
  // One body, or all alike: none has more than another.
  if (first.length === inRole.length)
    return list(context, document, inRole, wording.alike(place, role, inRole.length, count), role);
  const names = first.map(({ name }) => name).join('; ');
  const found = list(context, document, ordered, wording.first(asked, names, place, count, total), role);
  const short = shortOf(context, first);
  return { ...found, short, computed: [...found.computed!, short] };
}

/** Bodies with their tasks, a line each. */
function list(
  context: AnswerContext,
  document: IndexedDocument,
  bodies: readonly InRole[],
  sentence: string,
  role: BodiesAsked['role'],
): Finding {
  const { wording } = context;
  const shown = bodies.slice(0, SHOWN);
  const short = shortOf(context, bodies);
  const lines = shown.map((one) => wording.listed(`${one.name}: ${countsOf(context, one)}`));
  const duties = document.records.assignments.some((one) => one.role === 'duty');
  return {
    document,
    found: true,
    confidence: 1,
    sentence,
    short,
    details: [...lines, ...(duties ? [wording.bodies.onlyNamed] : [])],
    left: bodies.length - shown.length,
    notes: [],
    citations: shown.flatMap((one) => proofOf(document, one, role)),
    computed: [sentence, short, ...shown.map((one) => countsOf(context, one))],
  };
}

function shortOf({ wording }: AnswerContext, bodies: readonly InRole[]): string {
  const shown = bodies.slice(0, IN_LINE).map(({ name, tasks }) => `${name} (${wording.bodies.count(tasks.length)})`);
  const left = bodies.length - shown.length;
  return [...shown, ...(left > 0 ? [wording.bodies.others(left)] : [])].join('; ');
}

/** "2 nhiệm vụ – mục III.2.2, III.6.4". */
function countsOf({ wording }: AnswerContext, { tasks }: InRole): string {
  const sections = [...new Set(tasks.map(({ section }) => section))].filter(Boolean);
  const shown = sections.slice(0, SECTIONS).join(', ') + (sections.length > SECTIONS ? ', …' : '');
  const count = wording.bodies.count(tasks.length);
  return shown ? `${count} – ${wording.section(shown)}` : count;
}

/** Where the first of its tasks says so. */
function proofOf(document: IndexedDocument, { tasks }: InRole, role: BodiesAsked['role']): Citation[] {
  const { leadSpan, coordinatingSpan }: Assignment = tasks[0]!;
  return citeAll(document, (role === 'coordinating' ? coordinatingSpan : undefined) ?? leadSpan);
}
