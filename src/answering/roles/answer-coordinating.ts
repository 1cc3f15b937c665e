import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment } from '../../records/index.ts';
import { foldText } from '../../text/index.ts';
import { agencyIdsOf, agencyMatcher } from '../../vocabulary/index.ts';
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
    (asked.size > 1 ? taskOfBoth(context, document, terms) : undefined) ??
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
  const whether = WHETHER.test(foldText(question.text));
  const unnamed = question.yesNo || whether ? askedAgencies(context).filter(({ id }) => !named.has(id)) : [];
  const unsaid = unnamed.map(({ name }) => wording.claimUnsaid(`“${name}”`));
  const takesPart = involves(assignment.coordinating) && whether && !question.yesNo;
  const said =
    unnamed.length > 0
      ? // Asked whether it works with them, that it is not named comes first.
        whether && !question.yesNo
        ? `${unsaid.join(' ')} `
        : ''
      : takesPart
        ? `${wording.thereIs} `
        : judgeClaimedRoles(context, assignment);
  return {
    document,
    found: true,
    confidence: best.coverage,
    ...(said === `${wording.no} ` ? { denies: true } : {}),
    sentence: said + wording.coordinates(bodies, place, trim(assignment.task), leads, assignment.role === 'lead'),
    short: bodies,
    details: assignment.time ? [wording.time(assignment.time.text)] : [],
    notes: said.startsWith(unsaid[0] ?? '-') ? [] : unsaid,
    citations: assignment.coordinatingSpan ? [cite(document, assignment.coordinatingSpan), ...proof] : proof,
  };
}

/** "Sở Y tế có phối hợp với bảo hiểm xã hội không": whether it does. */
const WHETHER =
  /(?:^|\s)co (?:duoc |phai |cung )?(?:phoi hop|tham gia|lam (?:cung |chung )?voi|cung lam)(?!\p{L})(?!.*\s(?:ai|nao|gi)(?!\p{L})).*\s(?:khong|ko|k|hong|hem)\s*\??$/u;

/** Of two bodies, the task that both have a part in; else the one led by whom the other is to work with: "… với Y". */
function taskOfBoth(context: AnswerContext, document: IndexedDocument, terms: readonly TopicTerm[]) {
  const { question } = context;
  const idsOf = (bodies: Assignment['leads']) => bodies.flatMap(({ name }) => agencyIdsOf(name));
  const both = bestAssignment(context, document, terms, ({ leads, coordinating }) => {
    const ids = new Set(idsOf([...leads, ...coordinating]));
    return question.agencies.every(({ id }) => ids.has(id));
  });
  if (both) return both;
  const partner = agencyMatcher()
    .match(question.tokens)
    .find(({ from }) => question.tokens[from - 1]?.folded === 'voi')?.value.id;
  return partner === undefined
    ? undefined
    : bestAssignment(
        context,
        document,
        terms,
        (one) => one.role === 'lead' && one.coordinating.length > 0 && idsOf(one.leads).includes(partner),
      );
}
