import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TelegramError } from '../telegram-error.ts';

/** A server of this program that listens. */
export interface HttpEndpoint {
  /** The port, also where any free one was asked for. */
  port: number;
  /** Stops listening, after the requests under way. */
  close(): Promise<void>;
}

/** Milliseconds that requests under way have when a server closes. */
const CLOSING_MS = 500;

/**
 * Lets a server listen.
 * @throws TelegramError naming the setting where the address cannot be used
 */
export async function listen(
  server: Server,
  address: { host: string; port: number },
  setting: string,
): Promise<HttpEndpoint> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new TelegramError(`Cannot listen on ${address.host}:${address.port} (${error.code ?? error.message}).`, {
          subject: setting,
          remedy: 'Give a port that is free, on an address of this machine.',
          cause: error,
        }),
      );
    });
    server.listen(address.port, address.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        // Requests take milliseconds; whoever holds a connection for longer holds it for nothing.
        const timer = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
