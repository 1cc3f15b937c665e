import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Assignment } from '../../records/index.ts';
import { foldedPhrase, tokenize } from '../../text/index.ts';
import { type Agency, agencyIdsOf } from '../../vocabulary/index.ts';
import type { Citation } from '../answer.ts';
import { citeAll } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, matchOwner, placeLabel, textOf, topicTerms } from '../context.ts';
import { type Finding, type Nearest, silent } from '../finding.ts';
import { issuerIdsOf } from '../issuer.ts';
import { directedTo } from './directed-body.ts';

/** Tasks shown of one kind. */
const SHOWN = 12;

/** How much less of an answer tasks are that have nothing of the topic. */
const OFF_TOPIC = 0.3;

/** What a plan gives a body to do. */
export function findTasks(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const agency = askedAgency(document, question.agencies);
  const place = placeLabel(document);
  if (!agency)
    return silent(document, wording.noTasks(document.identity.title, wording.topicUnnamed), wording.noLeadShort);
  const own = document.records.assignments.filter((one) => names(one.leads, agency) || names(one.coordinating, agency));
  const narrowed = narrow(context, own);
  const leads = narrowed.filter((one) => one.role === 'lead' && names(one.leads, agency));
  const duties = narrowed.filter((one) => one.role === 'duty' && names(one.leads, agency));
  const coordinates = narrowed.filter((one) => names(one.coordinating, agency));
  if (leads.length + duties.length + coordinates.length === 0) {
    const directed = directedTo(document, agency);
    if (directed.length > 0) return tellDirected(context, document, agency, directed);
    const terms = topicTerms(context);
    const nearest =
      ofItsParty(context, document, agency) ?? nearestIn(context, document, [...terms, termOf(agency)], false);
    return silent(document, wording.noTasks(document.identity.title, agency.name), wording.noLeadShort, nearest);
  }
  const leading = [...leads, ...duties].flatMap((one) => one.leads);
  const name = nameIn(agency, leading) ?? agency.name;
  const lines: string[] = [];
  const cited: Assignment[] = [];
  const list = (assignments: Assignment[], shown: number) => {
    for (const one of assignments.slice(0, shown)) {
      for (const task of tasksOf(document, one)) lines.push(wording.task(wording.section(task.section), task.text));
      cited.push(one);
    }
    if (assignments.length > shown) lines.push(wording.more(assignments.length - shown));
  };
  let sentence: string;
  const onlyCoordinating =
    /phối hợp|phoi hop|coordinat/iu.test(question.text) && !/chủ trì|chu tri|lead/iu.test(question.text);
  if (leads.length > 0 && !(onlyCoordinating && coordinates.length > 0)) {
    sentence = `${onlyCoordinating ? wording.coordinatesNothing(name) : ''}${wording.tasksLead(name, leads.length, place)}`;
    list(leads, SHOWN);
    if (duties.length > 0) {
      lines.push(wording.tasksDuty(name, place));
      list(duties, 4);
    }
  } else if (duties.length > 0 && !onlyCoordinating) {
    sentence = wording.tasksDuty(name, place);
    list(duties, SHOWN);
  } else {
    const leadsNone = leads.length + duties.length === 0 && /chủ trì|chu tri|lead/iu.test(question.text);
    // Where it coordinates a plan may write it otherwise.
    const partner =
      nameIn(
        agency,
        coordinates.flatMap((one) => one.coordinating),
      ) ?? name;
    sentence = `${leadsNone ? wording.leadsNothing(partner) : ''}${wording.tasksCoordinate(partner, coordinates.length, place)}`;
    list(coordinates, 8);
  }
  return {
    document,
    found: true,
    confidence: 1,
    // All tasks of a body, where a matter is asked about that none of them names.
    lesser: narrowed === own && topicTerms(context).some((term) => !term.light) ? OFF_TOPIC : 0,
    sentence,
    short: lines
      .map((line) => line.replace(/^• /u, ''))
      .slice(0, 3)
      .join('; '),
    details: lines,
    notes: [],
    citations: cited.flatMap((one) => [...citeAll(document, proofSpan(one, agency)), ...taskCitations(document, one)]),
  };
}

/** What a body is told to do by way of another. */
function tellDirected(
  context: AnswerContext,
  document: IndexedDocument,
  agency: Agency,
  directed: readonly Citation[],
): Finding {
  const { wording } = context;
  const shown = directed.slice(0, SHOWN);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.tasksDuty(agency.name, placeLabel(document)),
    short: clip(shown[0]!.quote),
    details: shown.map(({ section, quote }) => wording.task(wording.section(section), clip(quote, 420))),
    notes: [],
    citations: [...shown],
  };
}

/** The duty of a body whose name holds the one asked about: "Ban cán sự đảng Ủy ban nhân dân tỉnh". */
function ofItsParty(context: AnswerContext, document: IndexedDocument, { name }: Agency): Nearest | undefined {
  const within = foldedPhrase(name);
  const duty = document.records.assignments.find(({ leads }) =>
    leads.some((lead) => foldedPhrase(spellOutBody(lead.name)).includes(` ${within}`)),
  );
  if (!duty) return undefined;
  const { wording } = context;
  const citations = [...citeAll(document, duty.leadSpan), ...taskCitations(document, duty)];
  const bodies = duty.leads.map((lead) => lead.name).join(', ');
  return { text: wording.nearestDuty(wording.section(duty.section), bodies, clip(duty.task)), citations };
}

/** A name with UBND written out. */
function spellOutBody(name: string): string {
  return name.replace(/UBND/gu, 'Ủy ban nhân dân').replace(/HĐND/gu, 'Hội đồng nhân dân');
}

/** The body as a part of the topic: a plan that gives it nothing may name it all the same. */
function termOf({ id, name }: Agency): TopicTerm {
  return { text: name, tokens: tokenize(name), agencyId: id, light: false, position: 1000 };
}

/** The body asked about: the first named that does not issue the plan itself. */
function askedAgency(document: IndexedDocument, agencies: readonly Agency[]): Agency | undefined {
  const issuer = new Set(issuerIdsOf(document.identity));
  return agencies.find((agency) => !issuer.has(agency.id)) ?? agencies[0];
}

/** Where the question adds a topic, only the tasks about it; all, where none is. */
function narrow(context: AnswerContext, assignments: readonly Assignment[]): readonly Assignment[] {
  const terms = topicTerms(context).filter((term) => !term.light);
  if (terms.length === 0) return assignments;
  const fitting = assignments.filter(
    (one) => matchOwner(context, terms, one, 'taskLine', () => one.task).coverage >= 0.7,
  );
  return fitting.length > 0 ? fitting : assignments;
}

/** True where one of the bodies is the one asked about, or belongs to those asked about at once ("các đoàn thể"). */
function names(bodies: readonly { name: string }[], agency: Agency): boolean {
  return bodies.some((body) => isAsked(body.name, agency) || foldedPhrase(body.name) === foldedPhrase(agency.name));
}

function isAsked(name: string, { id, members }: Agency): boolean {
  return agencyIdsOf(name).some((one) => one === id || members.includes(one));
}

/** The body by the plan's own name; of several asked about at once all that the plan names. */
function nameIn(agency: Agency, bodies: readonly { name: string }[]): string | undefined {
  const named = bodies.filter((body) => isAsked(body.name, agency));
  if (agency.members.length === 0) return named[0]?.name;
  return [...new Set(named.map((body) => body.name))].join(', ') || undefined;
}

/** The lines of one assignment: a duty of several items has one for each. */
function tasksOf(document: IndexedDocument, assignment: Assignment): { section: string; text: string }[] {
  if (assignment.role === 'lead' || assignment.taskPassages.length < 2) {
    return [{ section: assignment.section, text: taskOf(document, assignment) }];
  }
  return assignment.taskPassages.map((i) => {
    const passage = document.plan.passages[i]!;
    return {
      section: passage.section,
      text: clip(passage.text.slice(passage.markerLength), 260).replace(/[.;\s]+$/u, ''),
    };
  });
}

/** A task in one line; of a duty its whole sentence, cut to a line. */
function taskOf(document: IndexedDocument, assignment: Assignment): string {
  const task = assignment.task.replace(/[.…:;\s]+$/u, '');
  const titled = document.plan.sections[assignment.sectionIndex]?.titled === true;
  // Roles within a sentence: the sentence says what is to be done, the heading only names it.
  if (assignment.role === 'lead' && titled && assignment.taskPassages.includes(assignment.leadSpan.passage)) {
    const said = textOf(document, assignment.leadSpan);
    if (!said.includes(task.slice(0, 40))) return `${clip(task, 160)} – ${clip(said, 420).replace(/[.;\s]+$/u, '')}`;
  }
  if (assignment.taskPassages.length === 0 || assignment.role === 'lead')
    return inSentence(document, assignment) ?? assignment.task.replace(/[.:;\s]+$/u, '');
  const texts = assignment.taskPassages.map((i) => {
    const passage = document.plan.passages[i]!;
    return passage.text.slice(passage.markerLength);
  });
  const inPlace = assignment.leadSpan.passage === assignment.taskPassages[0];
  const whole = inPlace ? texts[0]!.slice(Math.max(0, texts[0]!.indexOf(task.slice(0, 30)))) : texts.join(' ');
  const named = titled && task.length < 160 && !whole.startsWith(task.slice(0, 20));
  return clip(named ? task : whole, assignment.role === 'duty' ? 420 : 200).replace(/[.;\s]+$/u, '');
}

/** A task that stands within the sentence that names its lead, with what the sentence says after it: "…; định kỳ báo cáo". */
function inSentence({ plan }: IndexedDocument, { task, leadSpan, taskPassages }: Assignment): string | undefined {
  const begins = task.slice(0, 60);
  const text = [leadSpan.passage, ...taskPassages]
    .map((i) => plan.passages[i]!.text)
    .find((one) => one.includes(begins));
  if (text === undefined) return undefined;
  const rest = text.slice(text.indexOf(begins));
  return clip(rest.slice(0, /\.(?:\s|$)/u.exec(rest)?.index ?? rest.length), 420).replace(/[.:;\s]+$/u, '');
}

function proofSpan(assignment: Assignment, agency: Agency) {
  const leads = assignment.leads.some((body) => isAsked(body.name, agency));
  return leads || !assignment.coordinatingSpan ? assignment.leadSpan : assignment.coordinatingSpan;
}

function taskCitations(document: IndexedDocument, assignment: Assignment) {
  const spans = [];
  const section = document.plan.sections[assignment.sectionIndex];
  const heading = section ? document.plan.passages[section.firstPassage] : undefined;
  if (heading && heading.index !== assignment.leadSpan.passage)
    spans.push({ passage: heading.index, start: 0, end: heading.text.length });
  for (const passage of assignment.taskPassages) {
    if (
      passage !== assignment.leadSpan.passage &&
      passage !== heading?.index &&
      (assignment.role === 'duty' || assignment.leadSpan.passage === heading?.index)
    ) {
      spans.push({ passage, start: 0, end: document.plan.passages[passage]!.text.length });
    }
  }
  return spans.flatMap((span) => citeAll(document, span));
}
