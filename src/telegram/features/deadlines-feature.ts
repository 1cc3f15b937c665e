import { Composer, type Context } from 'grammy';
import { type DeadlineView, nextOccurrence, type Occurrence, todayInVietnam } from '../../conversation/index.ts';
import { writeCalendar } from '../../pictures/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button } from '../buttons/keyboard.ts';
import { capitalise } from '../messages/cut-text.ts';
import { escapeHtml } from '../messages/html.ts';
import { layOutMessages, type Paragraph, paragraph } from '../messages/message-layout.ts';
import { oneLine, pageKeyboard, pageOf, recordLine, type Screen } from '../messages/record-lists.ts';
import { editHtml, sendFile, sendHtml } from '../messages/send-messages.ts';
import type { Texts } from '../strings/strings.ts';

const DAY_MS = 86_400_000;
/** Characters of what is to be done, in a list and in a calendar. */
const WHAT_LIMIT = 240;

/** A deadline with when it falls next. */
interface Dated {
  deadline: DeadlineView;
  /** Undefined where the plan gives no date. */
  next: Occurrence | undefined;
}

/** /thoihan: what is due when, the next first, and a calendar file of it. */
export function createDeadlinesFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();

  const screen = (ctx: Context, wanted: number): Screen => {
    const texts = textsFor(ctx);
    const today = todayInVietnam(dependencies.now());
    const dated = sortDeadlines(dependencies.assistant.library().deadlines(), today);
    const page = pageOf(
      dated.map((one) => ({ ...one, span: one.deadline.span })),
      wanted,
    );
    if (page.items.length === 0) return { html: escapeHtml(texts.noDeadlines), keyboard: [] };
    const lines = page.items.flatMap((one, i) => {
      const number = page.first + i + 1;
      const before = page.items[i - 1];
      const heading = headingOf(one, texts);
      const opens = before === undefined || headingOf(before, texts) !== heading;
      return [
        ...(opens ? [paragraph(heading, 'bold', { apart: true, keepWithNext: true })] : []),
        ...renderDeadline(one, number, today, texts),
      ];
    });
    return {
      html: layOutMessages(lines)[0]!,
      keyboard: [
        ...pageKeyboard(page, texts, (turn) => button(turn.label, BUTTONS.deadlines, turn.page)),
        ...(dated.some(isComing) ? [[button(texts.button.calendar, BUTTONS.calendar)]] : []),
      ],
    };
  };

  composer.command('thoihan', async (ctx) => {
    const { html, keyboard } = screen(ctx, 0);
    await sendHtml(ctx, [html], keyboard);
  });
  onButton(composer, BUTTONS.deadlines, dependencies, async (ctx, [page]) => {
    const { html, keyboard } = screen(ctx, readCount(page));
    await editHtml(ctx, html, keyboard);
    return undefined;
  });
  onButton(composer, BUTTONS.calendar, dependencies, async (ctx) => {
    const texts = textsFor(ctx);
    const today = todayInVietnam(dependencies.now());
    const coming = sortDeadlines(dependencies.assistant.library().deadlines(), today).filter(isComing);
    if (coming.length === 0) return { text: texts.noDeadlines, alert: true };
    const entries = coming.map((one) => toCalendarEntry(one, texts));
    const file = { name: 'thoi-han.ics', bytes: writeCalendar(texts.deadlinesTitle, entries) };
    await sendFile(ctx, file, escapeHtml(texts.calendarCaption(entries.length)));
    return undefined;
  });
  return composer;
}

/** Those to come by date, then those without one, then those past, the latest first; told twice, told once. */
function sortDeadlines(deadlines: readonly DeadlineView[], today: string): Dated[] {
  const seen = new Set<string>();
  const distinct = deadlines.filter(({ document, when, what }) => {
    const key = `${document.key} ${when} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
  const dated = distinct.map((deadline) => ({ deadline, next: nextOccurrence(deadline.date, today, deadline.when) }));
  const rank = ({ next }: Dated) => (next === undefined ? 1 : next.past ? 2 : 0);
  return dated.sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    const order = (a.next?.date ?? '').localeCompare(b.next?.date ?? '');
    return rank(a) === 2 ? -order : order;
  });
}

function isComing({ next }: Dated): boolean {
  return next !== undefined && !next.past;
}

function headingOf(one: Dated, texts: Texts): string {
  if (one.next === undefined) return texts.undatedTitle;
  return one.next.past ? texts.pastTitle : texts.deadlinesTitle;
}

function renderDeadline({ deadline, next }: Dated, number: number, today: string, texts: Texts): Paragraph[] {
  const days = next && Math.round((Date.parse(next.date) - Date.parse(today)) / DAY_MS);
  const left = next && !next.past && next.precision === 'day' ? ` (${texts.daysLeft(days ?? 0)})` : '';
  const says = (words: string) => words === '' || deadline.what.toLowerCase().includes(words.toLowerCase());
  const who = says(deadline.who) ? '' : `${capitalise(oneLine(deadline.who, 120))}: `;
  const to = says(deadline.to) ? '' : `, ${texts.deadlineTo(oneLine(deadline.to, 120))}`;
  return [
    {
      spans: [
        { text: `${number}. `, style: 'plain' },
        { text: capitalise(oneLine(deadline.when, 80)), style: 'bold' },
        { text: `${left} · ${deadline.document.place}`, style: 'plain' },
      ],
      apart: true,
      keepWithNext: true,
    },
    paragraph(capitalise(`${who}${oneLine(deadline.what, WHAT_LIMIT)}${to}`), 'plain', { keepWithNext: true }),
    recordLine(deadline, texts),
  ];
}

function toCalendarEntry({ deadline, next }: Dated, texts: Texts) {
  const { document, quote, section, page, span } = deadline;
  const where = [document.title, section && `${texts.section} ${section}`, page && `${texts.page} ${page}`];
  return {
    id: `${span.reference}-${span.start}@tro-ly-ke-hoach`,
    date: next!.date,
    yearly: next!.yearly,
    title: `${document.place}: ${oneLine(deadline.what, 120)}`,
    description: `“${quote}”\n${where.filter(Boolean).join(' · ')}`,
  };
}
