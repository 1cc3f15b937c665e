import { hashCode } from '../hash-code.ts';
import type { Invitations } from '../ports/invitations.ts';
import type { Users } from '../ports/users.ts';
import { INVITATION_CODE_LENGTH, randomCode } from '../random-code.ts';
import { deleteWhere, type MemoryTables } from './memory-tables.ts';

/** `Invitations` in memory. */
export function createMemoryInvitations(tables: MemoryTables, users: Users, now: () => number): Invitations {
  const { invitations, lastIds } = tables;
  const keyOf = (code: string) => hashCode(code).toString('hex');
  return {
    create(createdBy, lifetimeMs) {
      const code = randomCode(INVITATION_CODE_LENGTH);
      const id = ++lastIds.invitation;
      const expiresAt = now() + lifetimeMs;
      invitations.set(keyOf(code), { id, createdBy, createdAt: now(), expiresAt, usedBy: undefined });
      return { id, code, expiresAt };
    },
    redeem(code, userId) {
      const found = invitations.get(keyOf(code));
      if (!found) return 'unknown';
      if (found.usedBy === userId) return 'admitted';
      if (found.usedBy !== undefined) return 'used';
      if (found.expiresAt <= now()) return 'expired';
      found.usedBy = userId;
      users.allow(userId);
      return 'admitted';
    },
    list: () => [...invitations.values()].reverse().map((one) => ({ ...one })),
    revoke(id) {
      const before = invitations.size;
      deleteWhere(invitations, (one) => one.id === id && one.usedBy === undefined);
      return invitations.size < before;
    },
  };
}
