import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transformer } from 'grammy';
import type { Deliveries, Delivery } from '../../state/index.ts';
import { watchDelivery } from './delivery-scope.ts';

/** The update being handled and the messages that it has led to so far. */
interface HandledUpdate {
  updateId: number;
  /** From 1; above it, an earlier attempt was cut short. */
  attempt: number;
  messages: number;
}

const scope = new AsyncLocalStorage<HandledUpdate>();

/** Handles an update; the messages sent meanwhile are counted as its own. */
export function whileHandling<T>(updateId: number, attempt: number, work: () => Promise<T>): Promise<T> {
  return scope.run({ updateId, attempt, messages: 0 }, work);
}

/**
 * Sends each message of an update once, although the update is handled again after a crash or a failure.
 *
 * Telegram has no way to say "this message again, if you do not have it". So each message is noted as `sending` in the
 * last moment before its request is complete, and as `sent` when the answer comes; handling an update again passes over
 * both. Between the note and the system call that sends lie microseconds without any waiting. Whoever is killed in them
 * loses this one message; a note after sending would instead send the message twice to whoever is killed while the answer
 * is on its way, which takes a thousand times longer. An answer that is missing can be asked for again, and its asker sees
 * that it is missing; two answers look like a machine out of order.
 *
 * A request whose connection breaks while the process lives is repeated: mostly that is an idle connection which the
 * server had closed, so nothing arrived.
 */
export function deliverOnce(deliveries: Deliveries): Transformer {
  return async (previous, method, payload, signal) => {
    const handled = scope.getStore();
    if (handled === undefined) return previous(method, payload, signal);
    const { updateId, attempt } = handled;
    if (!isMessage(method)) {
      const response = await previous(method, payload, signal);
      return !response.ok && isHarmless(response.description) ? pretend(true) : response;
    }
    const call = handled.messages++;
    const known = attempt > 1 ? deliveries.find(updateId, call) : undefined;
    if (known !== undefined) return pretend(messageOf(known, method, payload as { chat_id?: unknown }));
    const watch = {
      onSending: () => deliveries.markSending(updateId, call),
      onFailed: () => deliveries.markFailed(updateId, call),
    };
    const response = await watchDelivery(watch, () => previous(method, payload, signal));
    if (response.ok) deliveries.markSent(updateId, call, messageIdOf(response.result));
    return response;
  };
}

/** Whether the call makes something appear that a further call would make appear once more. */
function isMessage(method: string): boolean {
  return /^(?:send|copy|forward)/u.test(method) && method !== 'sendChatAction' && method !== 'sendMessageDraft';
}

/** Refusals that say that an earlier attempt, or press, has done it, or that it is too late for a query to be answered. */
function isHarmless(description: string): boolean {
  return /message is not modified|query is too old|message to delete not found/u.test(description);
}

function messageIdOf(result: unknown): number | undefined {
  const message = Array.isArray(result) ? result[0] : result;
  return (message as { message_id?: number } | undefined)?.message_id;
}

/** A message as Telegram would have answered, as far as it is known. */
function messageOf(delivery: Delivery, method: string, payload: { chat_id?: unknown }): unknown {
  const message = {
    message_id: (delivery.state === 'sent' ? delivery.messageId : undefined) ?? 0,
    date: Math.floor(Date.now() / 1000),
    chat: { id: payload.chat_id },
  };
  return method === 'sendMediaGroup' ? [message] : message;
}

// The result's type depends on the method, which is known at run time only.
function pretend(result: unknown): { ok: true; result: never } {
  return { ok: true, result: result as never };
}
