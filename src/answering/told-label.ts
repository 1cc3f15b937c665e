import type { DueList } from '../question/index.ts';
import { matchTopic, profileText } from '../retrieval/index.ts';
import { asksWhomToTell } from './content/whom-to-tell.ts';
import { type AnswerContext, askedAgencies, topicLabel, topicTerms } from './context.ts';
import { asksForDeadlines } from './deadlines/list-deadlines.ts';
import type { Finding } from './finding.ts';
import { askedParts } from './plan-parts/asked-parts.ts';

/** What is asked about: the topic, the body whose tasks they are, the part of the plans, or the time in which something is due. */
export function askedLabel(context: AnswerContext): string {
  const { bodiesAsked } = context.question;
  if (bodiesAsked) return context.wording.bodies.label(bodiesAsked);
  if (asksWhomToTell(context.question)) return context.wording.whomToTell;
  const parts = askedParts(context);
  if (parts) return parts.label;
  const { period, beyond } = context.question;
  if (period && asksForDeadlines(context)) return context.wording.dueIn(period.text);
  const { dueList } = context.question;
  if (dueList && asksForDeadlines(context)) return labelOfSort(context, dueList);
  const bodies = askedAgencies(context).map((agency) => agency.name);
  const due = context.question.dueOrder && topicTerms(context).every((term) => term.light);
  if (due) return context.question.report ? context.wording.reportDeadlines : context.wording.datedDeadlines;
  const unnamed = topicTerms(context).every((term) => term.light);
  if (unnamed && beyond) return context.wording.targetsBeyond(beyond.text);
  const { intent, fact, report } = context.question;
  if (unnamed && bodies.length === 0 && intent === 'deadline' && report) return context.wording.reportDeadlines;
  if (unnamed && bodies.length === 0 && (intent === 'document' || intent === 'content') && fact)
    return context.wording.fact[fact];
  return unnamed && bodies.length > 0 ? bodies.join(', ') : topicLabel(context);
}

function labelOfSort({ wording }: AnswerContext, { sort, text }: DueList): string {
  if (sort === 'timed' || sort === 'dated') return wording.datedDeadlines;
  return sort === 'untimed' ? `“${text}”` : wording.dueIn(text);
}

/** A term is in a passage at least so well. */
const SAID = 0.5;

/**
 * What passages of several plans are said to tell of: the topic as asked, without its words that none of them has. "Tháng 3
 * huyện nộp báo cáo gì (3 văn bản nêu)" would claim that plans speak of March.
 */
export function toldLabel(context: AnswerContext, label: string, found: readonly Finding[]): string {
  // A part of the plans ("mục đích") is told by its section, whose text need not name it.
  if (label !== topicLabel(context) || !found.every((finding) => finding.passage)) return label;
  const terms = topicTerms(context);
  const quotes = found.flatMap(({ citations }) => citations.map(({ quote }) => profileText(quote)));
  const told = terms.filter(
    (term) => term.light || quotes.some((quote) => matchTopic([term], quote, context.statistics).coverage >= SAID),
  );
  const telling = told.filter((term) => !term.light);
  if (told.length === terms.length || telling.length === 0) return label;
  return `“${telling.map((term) => term.text).join(' ')}”`;
}
