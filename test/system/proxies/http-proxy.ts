import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** An HTTP proxy of the tests' own that tunnels (CONNECT) to whatever name it is given, always on this machine. */
export class HttpProxy {
  /** Hosts and ports that were asked for, in order. */
  readonly asked: string[] = [];
  /** `user:password` that it wants; open where it is undefined. */
  credentials: string | undefined;
  private readonly server: Server = createServer();
  private readonly sockets = new Set<Socket>();
  private readonly passed: Buffer[] = [];

  /** Starts listening on a free port of this machine. */
  async start(): Promise<this> {
    this.server.on('connect', (request, client: Socket) => {
      this.asked.push(request.url ?? '');
      if (this.credentials !== undefined) {
        const wanted = `Basic ${Buffer.from(this.credentials).toString('base64')}`;
        if (request.headers['proxy-authorization'] !== wanted) {
          client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n');
          return;
        }
      }
      const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.pipe(client);
        client.on('data', (bytes: Buffer) => this.passed.push(bytes));
        client.pipe(upstream);
      });
      for (const socket of [client, upstream]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
      }
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Everything that went through it to servers. */
  seen(): string {
    return Buffer.concat(this.passed).toString('latin1');
  }

  /** Stops listening and cuts every tunnel. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
