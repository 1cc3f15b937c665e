import { AsyncLocalStorage } from 'node:async_hooks';

/** Is told how far the request of a message has come. */
export interface DeliveryWatch {
  /** Called just before the last byte of the request is handed to the network. */
  onSending(): void;
  /** Called where the server did not take it, or no answer came. */
  onFailed(): void;
}

const scope = new AsyncLocalStorage<DeliveryWatch>();

/** Does the work, whose requests are watched: grammY leaves no other way from a call of the API to its request. */
export function watchDelivery<T>(watch: DeliveryWatch, work: () => Promise<T>): Promise<T> {
  return scope.run(watch, work);
}

/** Who watches the request that is being made, undefined where nobody does. */
export function currentWatch(): DeliveryWatch | undefined {
  return scope.getStore();
}
