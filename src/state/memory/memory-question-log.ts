import type { DayCount, LoggedQuestion, QuestionFilter, QuestionLog } from '../ports/question-log.ts';
import { vietnamDayOf } from '../vietnam-day.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `QuestionLog` in memory. */
export function createMemoryQuestionLog({ questions, votes, lastIds }: MemoryTables, now: () => number): QuestionLog {
  const fits = (row: LoggedQuestion, filter: QuestionFilter) =>
    (filter.since === undefined || row.askedAt >= filter.since) &&
    (filter.until === undefined || row.askedAt < filter.until) &&
    (filter.slowerThanMs === undefined || row.ms > filter.slowerThanMs) &&
    (filter.statuses === undefined || filter.statuses.includes(row.status)) &&
    (filter.vote === undefined ||
      [...votes.values()].some((vote) => vote.questionId === row.id && vote.vote === filter.vote));
  const since = (time: number) => [...questions.values()].filter((row) => row.askedAt >= time);
  return {
    add(entry) {
      const known =
        entry.updateId === undefined
          ? undefined
          : [...questions.values()].find((row) => row.updateId === entry.updateId);
      const id = known?.id ?? ++lastIds.question;
      questions.set(id, { ...entry, id, askedAt: known?.askedAt ?? now() });
      return id;
    },
    get: (id) => questions.get(id),
    keepText(id, text) {
      const row = questions.get(id);
      if (row) questions.set(id, { ...row, text });
    },
    list: (filter = {}) =>
      [...questions.values()]
        .filter((row) => fits(row, filter))
        .sort((a, b) => b.askedAt - a.askedAt || b.id - a.id)
        .slice(0, filter.limit ?? 1000),
    countByDay(time) {
      const days = new Map<string, DayCount>();
      for (const row of since(time)) {
        const day = vietnamDayOf(row.askedAt);
        const { byStatus } = days.get(day) ?? { byStatus: {} as Record<string, number> };
        byStatus[row.status] = (byStatus[row.status] ?? 0) + 1;
        days.set(day, { day, byStatus });
      }
      return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    },
    topMatters(time, limit) {
      const counts = new Map<string, number>();
      for (const { matter } of since(time)) if (matter) counts.set(matter, (counts.get(matter) ?? 0) + 1);
      return [...counts]
        .map(([matter, count]) => ({ matter, count }))
        .sort((a, b) => b.count - a.count || (a.matter < b.matter ? -1 : 1))
        .slice(0, limit);
    },
  };
}
