import type { SavedAnswer, SavedAnswers } from '../ports/saved-answers.ts';
import { ANSWER_ID_LENGTH, randomCode } from '../random-code.ts';
import type { SqliteDatabase } from './open-database.ts';

interface AnswerRow {
  userId: number;
  chatId: number;
  turns: string;
  questionId: number | null;
  extra: string | null;
}

/** `SavedAnswers` in SQLite. */
export function createSqliteSavedAnswers(database: SqliteDatabase, now: () => number): SavedAnswers {
  const insert = database.prepare(
    `INSERT INTO saved_answers (id, user_id, chat_id, turns, question_id, extra, at)
     VALUES (@id, @userId, @chatId, @turns, @questionId, @extra, @at)`,
  );
  const update = database.prepare(
    `UPDATE saved_answers SET user_id = @userId, chat_id = @chatId, turns = @turns, question_id = @questionId,
       extra = @extra, at = @at WHERE id = @id`,
  );
  const select = database.prepare<[string], AnswerRow>(
    `SELECT user_id AS userId, chat_id AS chatId, turns, question_id AS questionId, extra FROM saved_answers WHERE id = ?`,
  );
  const toRow = (id: string, answer: SavedAnswer) => ({
    id,
    userId: answer.userId,
    chatId: answer.chatId,
    turns: JSON.stringify(answer.turns),
    questionId: answer.questionId ?? null,
    extra: answer.extra === undefined ? null : JSON.stringify(answer.extra),
    at: now(),
  });
  return {
    save(answer) {
      const id = randomCode(ANSWER_ID_LENGTH);
      insert.run(toRow(id, answer));
      return id;
    },
    replace(id, answer) {
      update.run(toRow(id, answer));
    },
    get(id) {
      const row = select.get(id);
      if (!row) return undefined;
      return {
        userId: row.userId,
        chatId: row.chatId,
        turns: JSON.parse(row.turns),
        ...(row.questionId === null ? {} : { questionId: row.questionId }),
        ...(row.extra === null ? {} : { extra: JSON.parse(row.extra) }),
      };
    },
  };
}
