/** Marks the file as ours ("KHST"), so that another program's database is not taken for one. */
export const APPLICATION_ID = 0x4b485354;

/**
 * The steps that made the schema what it is; the file's `user_version` counts those that it has seen. A step that was
 * released is never changed: a further one follows it. Times are milliseconds since the epoch, turns are JSON.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    user_id INTEGER,
    turns TEXT NOT NULL,
    at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX conversations_by_user ON conversations (user_id);

  CREATE TABLE default_places (chat_id INTEGER PRIMARY KEY, place TEXT NOT NULL);

  CREATE TABLE votes (
    question_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    vote TEXT NOT NULL CHECK (vote IN ('up', 'down')),
    at INTEGER NOT NULL,
    PRIMARY KEY (question_id, user_id)
  ) WITHOUT ROWID;
  CREATE INDEX votes_by_user ON votes (user_id);

  CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
  );

  CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code_hash BLOB NOT NULL UNIQUE,
    created_by INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_by INTEGER
  );

  CREATE TABLE users (
    user_id INTEGER PRIMARY KEY,
    allowed INTEGER NOT NULL DEFAULT 0,
    locked INTEGER NOT NULL DEFAULT 0
  );

  -- AUTOINCREMENT: the id of a row that was deleted must not come to mean another question's.
  CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    asked_at INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    channel TEXT NOT NULL,
    intent TEXT NOT NULL,
    status TEXT NOT NULL,
    ms REAL NOT NULL,
    matter TEXT,
    place TEXT,
    text TEXT,
    update_id INTEGER UNIQUE
  );
  CREATE INDEX questions_by_time ON questions (asked_at);
  CREATE INDEX questions_by_user ON questions (user_id);

  CREATE TABLE saved_answers (
    id TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL,
    chat_id INTEGER NOT NULL,
    turns TEXT NOT NULL,
    question_id INTEGER,
    extra TEXT,
    at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX saved_answers_by_user ON saved_answers (user_id);
  CREATE INDEX saved_answers_by_time ON saved_answers (at);

  CREATE TABLE inbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id INTEGER NOT NULL UNIQUE,
    lane TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    conversation_id TEXT,
    conversation_before TEXT,
    done_at INTEGER
  );
  CREATE INDEX inbox_to_do ON inbox (position) WHERE done_at IS NULL;

  CREATE TABLE deliveries (
    update_id INTEGER NOT NULL,
    call INTEGER NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    PRIMARY KEY (update_id, call)
  ) WITHOUT ROWID;
  `,
];
