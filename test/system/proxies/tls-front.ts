import { type AddressInfo, connect, type Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';
import type { SelfMadeCertificate } from './make-certificate.ts';

/** Serves a port of this machine under TLS, as a web server in front of a Bot API server does. */
export class TlsFront {
  /** Connections whose encryption came about. */
  secured = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor({ key, certificate }: SelfMadeCertificate, port: number) {
    this.server = createServer({ key, cert: certificate }, (client) => {
      this.secured += 1;
      const upstream = connect(port, '127.0.0.1');
      client.pipe(upstream).pipe(client);
      for (const socket of [client, upstream]) {
        this.sockets.add(socket);
        socket.on('error', () => {
          client.destroy();
          upstream.destroy();
        });
      }
    });
    // Whoever does not trust the certificate hangs up.
    this.server.on('tlsClientError', () => {});
  }

  /** Starts listening on a free port of this machine. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Stops listening and cuts every connection. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
