/** How far a message has come that is sent while an update is handled. */
export type Delivery =
  /** Its last byte was about to be handed to the network: it may have arrived. */
  | { state: 'sending' }
  /** Telegram took it. */
  | { state: 'sent'; messageId: number | undefined };

/**
 * The messages sent for updates that are not done, so that an update handled again after a crash does not send them
 * twice. `call` counts the messages of one update from 0. Forgotten once the update is done.
 */
export interface Deliveries {
  /** How far a message has come; undefined where it was not sent or was refused. */
  find(updateId: number, call: number): Delivery | undefined;
  /** Notes that the message is about to leave. */
  markSending(updateId: number, call: number): void;
  /** Notes that Telegram took it, as this message where that is known. */
  markSent(updateId: number, call: number, messageId?: number): void;
  /** Notes that it did not arrive. */
  markFailed(updateId: number, call: number): void;
}
