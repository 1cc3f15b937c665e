import type { Deliveries } from '../ports/deliveries.ts';
import type { MemoryTables } from './memory-tables.ts';

/** `Deliveries` in memory. */
export function createMemoryDeliveries({ deliveries }: MemoryTables): Deliveries {
  const keyOf = (updateId: number, call: number) => `${updateId}:${call}`;
  return {
    find(updateId, call) {
      const found = deliveries.get(keyOf(updateId, call));
      if (!found) return undefined;
      return found.state === 'sent' ? { state: 'sent', messageId: found.messageId } : { state: 'sending' };
    },
    markSending(updateId, call) {
      deliveries.set(keyOf(updateId, call), { updateId, state: 'sending' });
    },
    markSent(updateId, call, messageId) {
      deliveries.set(keyOf(updateId, call), { updateId, state: 'sent', messageId });
    },
    markFailed(updateId, call) {
      deliveries.delete(keyOf(updateId, call));
    },
  };
}
