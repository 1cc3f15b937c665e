import { hashCode } from '../hash-code.ts';
import type { Invitation, Invitations } from '../ports/invitations.ts';
import type { Users } from '../ports/users.ts';
import { INVITATION_CODE_LENGTH, randomCode } from '../random-code.ts';
import type { SqliteDatabase } from './open-database.ts';

interface InvitationRow extends Omit<Invitation, 'usedBy'> {
  usedBy: number | null;
}

const COLUMNS =
  'id, created_by AS createdBy, created_at AS createdAt, expires_at AS expiresAt, used_by AS usedBy FROM invitations';

/** `Invitations` in SQLite. */
export function createSqliteInvitations(database: SqliteDatabase, users: Users, now: () => number): Invitations {
  const insert = database.prepare<[Buffer, number, number, number]>(
    'INSERT INTO invitations (code_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?)',
  );
  const byCode = database.prepare<[Buffer], InvitationRow>(`SELECT ${COLUMNS} WHERE code_hash = ?`);
  const use = database.prepare<[number, number]>('UPDATE invitations SET used_by = ? WHERE id = ?');
  const list = database.prepare<[], InvitationRow>(`SELECT ${COLUMNS} ORDER BY id DESC`);
  const remove = database.prepare<[number]>('DELETE FROM invitations WHERE id = ? AND used_by IS NULL');
  return {
    create(createdBy, lifetimeMs) {
      const code = randomCode(INVITATION_CODE_LENGTH);
      const expiresAt = now() + lifetimeMs;
      const { lastInsertRowid } = insert.run(hashCode(code), createdBy, now(), expiresAt);
      return { id: Number(lastInsertRowid), code, expiresAt };
    },
    redeem: database.transaction((code: string, userId: number) => {
      const found = byCode.get(hashCode(code));
      if (!found) return 'unknown';
      if (found.usedBy === userId) return 'admitted';
      if (found.usedBy !== null) return 'used';
      if (found.expiresAt <= now()) return 'expired';
      use.run(userId, found.id);
      users.allow(userId);
      return 'admitted';
    }),
    list: () => list.all().map((row) => ({ ...row, usedBy: row.usedBy ?? undefined })),
    revoke: (id) => remove.run(id).changes > 0,
  };
}
