import type { DayCount, LoggedQuestion, MatterCount, QuestionFilter, QuestionLog } from '../ports/question-log.ts';
import type { SqliteDatabase } from './open-database.ts';

const COLUMNS = `id, asked_at AS askedAt, user_id AS userId, channel, intent, status, ms, matter, place, text,
  update_id AS updateId FROM questions`;

/** Rows of `list` where no limit is given. */
const MOST_ROWS = 1000;

/** `QuestionLog` in SQLite. */
export function createSqliteQuestionLog(database: SqliteDatabase, now: () => number): QuestionLog {
  // The same update handled again replaces its row, whose id stays.
  const insert = database.prepare(
    `INSERT INTO questions (asked_at, user_id, channel, intent, status, ms, matter, place, text, update_id)
     VALUES (@askedAt, @userId, @channel, @intent, @status, @ms, @matter, @place, @text, @updateId)
     ON CONFLICT (update_id) DO UPDATE SET status = excluded.status, ms = excluded.ms, intent = excluded.intent,
       matter = excluded.matter, place = excluded.place, text = excluded.text
     RETURNING id`,
  );
  const select = database.prepare<[number], Row>(`SELECT ${COLUMNS} WHERE id = ?`);
  const keep = database.prepare<[string, number]>('UPDATE questions SET text = ? WHERE id = ?');
  // 25,200 seconds: Vietnam's time zone.
  const days = database.prepare<[number], { day: string; status: string; count: number }>(
    `SELECT date(asked_at / 1000 + 25200, 'unixepoch') AS day, status, count(*) AS count FROM questions
     WHERE asked_at >= ? GROUP BY day, status ORDER BY day`,
  );
  const matters = database.prepare<[number, number], MatterCount>(
    `SELECT matter, count(*) AS count FROM questions WHERE asked_at >= ? AND matter IS NOT NULL
     GROUP BY matter ORDER BY count DESC, matter LIMIT ?`,
  );
  return {
    add(entry) {
      const row = { matter: null, place: null, text: null, updateId: null, ...entry, askedAt: now() };
      return (insert.get(row) as { id: number }).id;
    },
    get(id) {
      const row = select.get(id);
      return row && withoutNulls(row);
    },
    keepText(id, text) {
      keep.run(text, id);
    },
    list(filter = {}) {
      const { conditions, values } = toSql(filter);
      const sql = `SELECT ${COLUMNS} ${conditions} ORDER BY asked_at DESC, id DESC LIMIT ?`;
      return database
        .prepare<unknown[], Row>(sql)
        .all(...values, filter.limit ?? MOST_ROWS)
        .map(withoutNulls);
    },
    countByDay(since) {
      const counts = new Map<string, DayCount>();
      for (const { day, status, count } of days.all(since)) {
        const known = counts.get(day) ?? { day, byStatus: {} };
        known.byStatus[status] = count;
        counts.set(day, known);
      }
      return [...counts.values()];
    },
    topMatters: (since, limit) => matters.all(since, limit),
  };
}

type Row = { [Key in keyof LoggedQuestion]-?: LoggedQuestion[Key] | null };

function withoutNulls(row: Row): LoggedQuestion {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as LoggedQuestion;
}

function toSql(filter: QuestionFilter): { conditions: string; values: unknown[] } {
  const parts: [string, unknown[]][] = [];
  if (filter.since !== undefined) parts.push(['asked_at >= ?', [filter.since]]);
  if (filter.until !== undefined) parts.push(['asked_at < ?', [filter.until]]);
  if (filter.slowerThanMs !== undefined) parts.push(['ms > ?', [filter.slowerThanMs]]);
  if (filter.statuses) parts.push([`status IN (${filter.statuses.map(() => '?').join(', ')})`, [...filter.statuses]]);
  if (filter.vote) parts.push(['id IN (SELECT question_id FROM votes WHERE vote = ?)', [filter.vote]]);
  const conditions = parts.length > 0 ? `WHERE ${parts.map(([sql]) => sql).join(' AND ')}` : '';
  return { conditions, values: parts.flatMap(([, values]) => values) };
}
