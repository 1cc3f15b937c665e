import type { IndexedDocument } from '../../index/index.ts';
import { isOfEveryYear, withoutGovernment } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { lastDayOf, type Token } from '../../text/index.ts';
import { type Agency, agencyIdsOf } from '../../vocabulary/index.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, askedAgencies, capital, placeLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { issuerIdsOf } from '../issuer.ts';
import { proofOf, sentenceOf } from './deadline-text.ts';
import { isPast } from './next-due.ts';
import { isOfAllBodies } from './parties.ts';
import { isOfSort } from './sort-of-time.ts';
import { listUntimed } from './untimed-tasks.ts';
import { isDueWithin } from './within-period.ts';

/** Deadlines shown. */
const SHOWN = 10;

/** True where all that is due is asked for, of a plan, a body or a time: "việc nào phải xong trong năm 2025". */
export function asksForDeadlines(context: AnswerContext): boolean {
  const { question } = context;
  if (question.intent !== 'deadline' || !question.list || question.nextDue) return false;
  const { period } = question;
  const ofTime = ({ start }: Token) => period !== undefined && start >= period.start && start < period.end;
  return topicTerms(context).every((term) => term.light || term.tokens.every(ofTime));
}

/** What is due in a plan, within the time and for the bodies that the question names. */
export function listDeadlines(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const { period, dueList } = question;
  if (dueList?.sort === 'untimed') return listUntimed(context, document);
  // "Các địa phương" names no body that could be told from others. "UBND huyện" names one, but for a plan of its own.
  const named = period && isOfEveryYear(period) ? withoutGovernment(question.agencies) : askedAgencies(context);
  const issuers = issuerIdsOf(document.identity);
  const bodies = named.filter(({ id }) => id !== 'cac-dia-phuong' && !issuers.includes(id));
  const asked = new Set(bodies.map((agency) => agency.id));
  const inTime = document.records.deadlines.filter(
    (one) =>
      (!period || isDueWithin(one, period)) &&
      (!dueList || isOfSort(one, dueList.sort)) &&
      // What is sent in, not all that is done.
      (!period || !question.report || one.report),
  );
  const own = inTime.filter(({ who }) => asked.size === 0 || agencyIdsOf(who).some((id) => asked.has(id)));
  // What all bodies of a plan owe is due from one that has nothing of its own then.
  const due = own.length > 0 ? own : inTime.filter(({ who }) => bodies.every((body) => isAmong(body, who, document)));
  const rhythm = dueList && !/^(?:timed|dated)$/u.test(dueList.sort) ? [dueList.text] : [];
  const of = [...bodies.map((agency) => agency.name), ...(period ? [period.text] : []), ...rhythm].join(', ');
  if (due.length === 0) {
    const none = wording.noDeadlines(document.identity.title, of);
    // The time asked about is in no quotation.
    return { ...silent(document, none, wording.noDeadlineShort), computed: [none] };
  }
  const shown = [...due].sort((a, b) => dayOf(a).localeCompare(dayOf(b))).slice(0, SHOWN);
  const line = (one: Deadline) => wording.listed(clip(sentenceOf(context, one, wording.section(one.section)), 300));
  const [only, ...others] = due;
  // One alone is the answer, unless it is counted.
  const single = others.length === 0 && !question.counted ? only : undefined;
  const count = wording.deadlineCount(placeLabel(document), due.length, of);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: single
      ? sentenceOf(context, single, `${placeLabel(document)}, ${wording.section(single.section)}`)
      : count,
    short: clip(shown.map((one) => `${capital(one.when)} – ${one.what}`).join('; '), 260),
    details: single ? [] : shown.map(line),
    left: due.length - shown.length,
    notes: single && isPast(single, context.today) ? [wording.pastDate] : [],
    computed: single ? [] : [count],
    citations: shown.flatMap((one) => proofOf(document, one)),
  };
}

/** A body is among all bodies of its level: no province's plan tells a ministry what to send in. */
function isAmong({ level }: Agency, who: string, { identity }: IndexedDocument): boolean {
  if (level !== 'central') return isOfAllBodies(who);
  return identity.place?.level === 'central' && (isOfAllBodies(who) || agencyIdsOf(who).includes('bo-nganh'));
}

/** In order of time: what is due once first, then what comes every year, then what only recurs. */
function dayOf(deadline: Deadline): string {
  const { date } = deadline;
  if (!date) return '~';
  return /^\d{2}-/u.test(date) ? `9999-${date}` : lastDayOf(date);
}
