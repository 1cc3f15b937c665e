import type { Feedback, Suggestion, Vote } from '../ports/feedback.ts';
import type { SqliteDatabase } from './open-database.ts';

/** `Feedback` in SQLite. */
export function createSqliteFeedback(database: SqliteDatabase, now: () => number): Feedback {
  const upsert = database.prepare<[number, number, Vote, number]>(
    `INSERT INTO votes (question_id, user_id, vote, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (question_id, user_id) DO UPDATE SET vote = excluded.vote, at = excluded.at`,
  );
  const select = database.prepare<[number, number], { vote: Vote }>(
    'SELECT vote FROM votes WHERE question_id = ? AND user_id = ?',
  );
  const remove = database.prepare<[number, number]>('DELETE FROM votes WHERE question_id = ? AND user_id = ?');
  const count = database.prepare<[number], { vote: Vote; count: number }>(
    'SELECT vote, count(*) AS count FROM votes WHERE at >= ? GROUP BY vote',
  );
  const insert = database.prepare<[number, string, number]>(
    'INSERT INTO suggestions (user_id, text, at) VALUES (?, ?, ?)',
  );
  const list = database.prepare<[number, number], Suggestion>(
    'SELECT user_id AS userId, text, at FROM suggestions WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?',
  );
  return {
    vote(questionId, userId, vote) {
      upsert.run(questionId, userId, vote, now());
    },
    voteOf: (questionId, userId) => select.get(questionId, userId)?.vote,
    withdraw(questionId, userId) {
      remove.run(questionId, userId);
    },
    countVotes(since) {
      const votes = { up: 0, down: 0 };
      for (const row of count.all(since)) votes[row.vote] = row.count;
      return votes;
    },
    suggest(userId, text) {
      insert.run(userId, text, now());
    },
    suggestions: (since, limit = 1000) => list.all(since, limit),
  };
}
