import { Composer, type Context } from 'grammy';
import { todayInVietnam } from '../../conversation/index.ts';
import { drawStatistics, writeWorkbook } from '../../pictures/index.ts';
import type { LoggedQuestion } from '../../state/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, type Keyboard } from '../buttons/keyboard.ts';
import { cleanText, escapeHtml } from '../messages/html.ts';
import { layOutMessages, paragraph } from '../messages/message-layout.ts';
import { oneLine } from '../messages/record-lists.ts';
import { sendFile, sendHtml, sendPicture, sendText } from '../messages/send-messages.ts';
import type { Texts } from '../strings/strings.ts';

const DAY_MS = 86_400_000;
/** Days that the statistics and the journal look back on unless told otherwise. */
const USUAL_DAYS = 30;
const LONGEST_DAYS = 365;
/** An answer that takes longer than this is counted as slow. */
const SLOW_MS = 2_000;
/** Matters listed as asked most, and items of the journal shown in the message itself. */
const TOP_MATTERS = 6;
const SHOWN_ITEMS = 12;

/** /thongke: what was asked and what became of it, with a chart; /nhatky: what somebody should look at, as a file too. */
export function createStatisticsFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('thongke', (ctx) => sendStatistics(ctx, daysOf(ctx.match), dependencies));
  onButton(composer, BUTTONS.statistics, dependencies, async (ctx, [days]) => {
    await sendStatistics(ctx, readCount(days) || USUAL_DAYS, dependencies);
    return undefined;
  });
  composer.command('nhatky', (ctx) => sendJournal(ctx, daysOf(ctx.match), dependencies));
  return composer;
}

function daysOf(text: string): number {
  return Math.min(LONGEST_DAYS, readCount(text.trim()) || USUAL_DAYS);
}

async function sendStatistics(ctx: Context, days: number, { state, now }: FeatureDependencies): Promise<void> {
  const texts = textsFor(ctx);
  const since = now() - days * DAY_MS;
  const counted = state.questionLog.countByDay(since);
  const total = (...statuses: string[]) =>
    counted.reduce((sum, day) => sum + statuses.reduce((part, status) => part + (day.byStatus[status] ?? 0), 0), 0);
  const asked = counted.reduce((sum, day) => sum + Object.values(day.byStatus).reduce((a, b) => a + b, 0), 0);
  const keyboard: Keyboard = [[7, 30, 90].map((one) => button(texts.statistics.period(one), BUTTONS.statistics, one))];
  if (asked === 0) return sendText(ctx, texts.statistics.none, keyboard);
  const counts = { asked, answered: total('answered'), declined: total('not_found'), failed: total('failed') };
  const votes = state.feedback.countVotes(since);
  const slow = state.questionLog.list({ since, slowerThanMs: SLOW_MS, limit: 10_000 }).length;
  const top = state.questionLog.topMatters(since, TOP_MATTERS);
  const series = listDays(counted, days, now());
  const of = (...statuses: string[]) =>
    series.map((day) => statuses.reduce((sum, status) => sum + (day.byStatus[status] ?? 0), 0));
  const { parts } = texts.statistics;
  const bytes = await drawStatistics({
    title: texts.statistics.title(days),
    subtitle: texts.statistics.summary(counts),
    days: series.map(({ day }) => `${day.slice(8, 10)}/${day.slice(5, 7)}`),
    answered: { name: parts.answered, counts: of('answered') },
    declined: { name: parts.declined, counts: of('not_found') },
    other: { name: parts.other, counts: of('clarify', 'failed') },
    top: { title: texts.statistics.top, rows: top.map(({ matter, count }) => ({ name: matter, count })) },
  });
  const lines = [
    paragraph(texts.statistics.title(days), 'bold'),
    paragraph(texts.statistics.summary(counts)),
    paragraph(texts.statistics.votes(votes.up, votes.down)),
    paragraph(texts.statistics.slow(slow, SLOW_MS / 1000)),
    ...top.map(({ matter, count }) => paragraph(`• ${oneLine(matter, 80)}: ${count}`)),
  ];
  await sendPicture(ctx, { name: 'thong-ke.png', bytes }, layOutMessages(lines, 1024)[0]!, keyboard);
}

/** Every day of the period that ends today, those without a question too. */
function listDays(counted: readonly { day: string; byStatus: Record<string, number> }[], days: number, now: number) {
  const known = new Map(counted.map((one) => [one.day, one]));
  return Array.from({ length: days }, (_, i) => {
    const day = todayInVietnam(now - (days - 1 - i) * DAY_MS);
    return known.get(day) ?? { day, byStatus: {} };
  });
}

/** Something that an administrator should look at. */
interface JournalItem {
  at: number;
  kind: string;
  text: string;
  question?: LoggedQuestion;
}

async function sendJournal(ctx: Context, days: number, { state, now }: FeatureDependencies): Promise<void> {
  const texts = textsFor(ctx);
  const since = now() - days * DAY_MS;
  const { kinds } = texts.journal;
  const ofQuestion = (kind: string) => (question: LoggedQuestion) => ({
    at: question.askedAt,
    kind,
    text: question.text ?? texts.journal.textGone,
    question,
  });
  const items: JournalItem[] = [
    ...state.questionLog.list({ since, statuses: ['not_found'] }).map(ofQuestion(kinds.declined)),
    ...state.questionLog.list({ since, statuses: ['failed'] }).map(ofQuestion(kinds.failed)),
    ...state.questionLog.list({ since, vote: 'down' }).map(ofQuestion(kinds.down)),
    ...state.feedback.suggestions(since).map(({ at, text }) => ({ at, kind: kinds.suggestion, text })),
  ].sort((a, b) => b.at - a.at);
  if (items.length === 0) return sendText(ctx, texts.journal.none);
  const lines = items
    .slice(0, SHOWN_ITEMS)
    .map((item) =>
      paragraph(`${timeOf(item.at)} · ${item.kind} · ${oneLine(cleanText(item.text), 200)}`, 'plain', { apart: true }),
    );
  await sendHtml(ctx, [layOutMessages([paragraph(texts.journal.title(items.length, days), 'bold'), ...lines])[0]!]);
  const file = { name: 'nhat-ky.xlsx', bytes: await writeJournal(items, texts) };
  await sendFile(ctx, file, escapeHtml(texts.journal.title(items.length, days)));
}

function writeJournal(items: readonly JournalItem[], texts: Texts): Promise<Uint8Array> {
  const { heads, sheet } = texts.journal;
  return writeWorkbook({
    sheet,
    title: sheet,
    heads: [
      { name: heads.at, width: 18 },
      { name: heads.kind, width: 14 },
      { name: heads.text, width: 70 },
      { name: heads.intent, width: 14 },
      { name: heads.place, width: 22 },
      { name: heads.ms, width: 12 },
    ],
    rows: items.map(({ at, kind, text, question }) => [
      timeOf(at),
      kind,
      text,
      question?.intent,
      question?.place,
      question && Math.round(question.ms),
    ]),
  });
}

/** A time in Vietnam as `25/11/2026 14:05`. */
function timeOf(at: number): string {
  const iso = new Date(at + 7 * 3_600_000).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}
