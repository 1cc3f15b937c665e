import type { IndexedDocument } from '../../index/index.ts';
import type { Assignment } from '../../records/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { cite } from '../cite.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, askedAgencies, placeLabel, topicLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { asEnd, namesOf, trim } from './assignment-text.ts';
import { judgeClaimedRoles } from './claimed-roles.ts';
import { findCoordinatingDuty } from './coordinating-duty.ts';
import { bestAssignment, ENOUGH } from './find-assignment.ts';
import { proofOf } from './prove-assignment.ts';

/** Who coordinates on the task, or with the body, asked about. */
export function findCoordinating(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const topic = topicTerms(context);
  // Words that tell little ("đề nghị") narrow nothing down where a body is named.
  const terms = question.agencies.length > 0 && topic.every((term) => term.light) ? [] : topic;
  const place = placeLabel(document);
  const asked = new Set(question.agencies.map((agency) => agency.id));
  const involves = (bodies: Assignment['leads']) =>
    bodies.some((body) => agencyIdsOf(body.name).some((id) => asked.has(id)));
  const led = document.records.assignments.filter((one) => one.role === 'lead' && involves(one.leads));
  const best =
    bestAssignment(
      context,
      document,
      terms,
      (one) => asked.size === 0 || involves(one.leads) || involves(one.coordinating),
    ) ??
    // A body that has no part of its own in the task: who does is told all the same.
    (terms.length > 0 && asked.size > 0
      ? bestAssignment(context, document, terms, (one) => one.role === 'lead')
      : undefined) ??
    // A body that leads one task only is asked about that task.
    (led.length === 1 ? { assignment: led[0]!, coverage: ENOUGH } : undefined);
  if (!best) {
    const duty = askedAgencies(context).length === 0 ? findCoordinatingDuty(context, document, terms) : undefined;
    if (duty) return duty;
    return silent(
      document,
      wording.noCoordinatingSentence(place, topicLabel(context)),
      wording.noLeadShort,
      nearestIn(context, document, terms, true),
    );
  }
  const { assignment } = best;
  const proof = proofOf(context, document, assignment, terms);
  const leads = namesOf(assignment.leads);
  if (assignment.coordinating.length === 0) {
    const sentence = wording.noCoordinatingSentence(place, trim(assignment.task)).replace(/…\.$/u, '…');
    const nearest = {
      text:
        assignment.role === 'lead'
          ? wording.lead(leads, place, trim(assignment.task))
          : `${wording.tasksDuty(leads, place)} ${asEnd(assignment.task)}`,
      citations: proof,
    };
    // The task is the one asked about, whatever other plans have that resembles it.
    return { ...silent(document, sentence, wording.noCoordinating, nearest), confidence: best.coverage };
  }
  const bodies = namesOf(assignment.coordinating);
  // "Sở Tài chính phối hợp phải không": "các sở, ban, ngành có liên quan" neither names it nor leaves it out.
  const named = new Set([...assignment.leads, ...assignment.coordinating].flatMap(({ name }) => agencyIdsOf(name)));
  const unnamed = question.yesNo ? askedAgencies(context).filter(({ id }) => !named.has(id)) : [];
  const said = unnamed.length > 0 ? '' : judgeClaimedRoles(context, assignment);
  return {
    document,
    found: true,
    confidence: best.coverage,
    ...(said === `${wording.no} ` ? { denies: true } : {}),
    sentence: said + wording.coordinates(bodies, place, trim(assignment.task), leads, assignment.role === 'lead'),
    short: bodies,
    details: assignment.time ? [wording.time(assignment.time.text)] : [],
    notes: unnamed.map(({ name }) => wording.claimUnsaid(`“${name}”`)),
    citations: assignment.coordinatingSpan ? [cite(document, assignment.coordinatingSpan), ...proof] : proof,
  };
}
