import type { Conversations } from '../ports/conversations.ts';
import type { Inbox } from '../ports/inbox.ts';
import { deleteWhere, type MemoryTables } from './memory-tables.ts';

/** `Inbox` in memory: holds its promises as long as the process lives. */
export function createMemoryInbox(tables: MemoryTables, conversations: Conversations, now: () => number): Inbox {
  const { inbox, deliveries, lastIds } = tables;
  const open = () => [...inbox.values()].filter((update) => update.doneAt === undefined);
  return {
    bind(botId) {
      if (tables.botId !== botId) {
        inbox.clear();
        deliveries.clear();
      }
      tables.botId = botId;
    },
    receive(updates) {
      const fresh: number[] = [];
      for (const update of updates) {
        if (inbox.has(update.updateId)) continue;
        inbox.set(update.updateId, { ...update, order: ++lastIds.update, receivedAt: now(), attempts: 0 });
        fresh.push(update.updateId);
      }
      return fresh;
    },
    pending: (after, limit) =>
      open()
        .filter((update) => update.order > after)
        .slice(0, limit)
        .map(({ updateId, lane, body, order, receivedAt, attempts }) => ({
          updateId,
          lane,
          body,
          order,
          receivedAt,
          attempts,
        })),
    countPending: () => open().length,
    begin(updateId, conversationId) {
      const update = inbox.get(updateId);
      if (!update) return 1;
      if (update.before) {
        const { conversationId: id, turns } = update.before;
        if (turns.length === 0) conversations.forget(id);
        else conversations.remember(id, turns);
      } else if (conversationId !== undefined) {
        update.before = { conversationId, turns: conversations.recall(conversationId)?.turns ?? [] };
      }
      return ++update.attempts;
    },
    postpone(updateId) {
      const update = inbox.get(updateId);
      if (update) update.attempts--;
    },
    finish(updateId) {
      const update = inbox.get(updateId);
      if (update) {
        const { before: _before, ...rest } = update;
        inbox.set(updateId, { ...rest, lane: '', body: '', doneAt: now() });
      }
      deleteWhere(deliveries, (delivery) => delivery.updateId === updateId);
    },
  };
}
