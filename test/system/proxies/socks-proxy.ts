import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A SOCKS5 proxy of the tests' own (RFC 1928, user names by RFC 1929) that connects to whatever name it is given, always
 * on this machine. Messages are taken to come in one piece each, as they do over the loopback.
 */
export class SocksProxy {
  /** Hosts that were asked for, in order: names, or addresses where the client looked them up itself. */
  readonly asked: string[] = [];
  /** `user:password` that it wants; open where it is undefined. */
  credentials: string | undefined;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly passed: Buffer[] = [];

  constructor() {
    this.server = createServer((client) => {
      this.sockets.add(client);
      client.on('error', () => client.destroy());
      client.once('data', () => this.greet(client));
    });
  }

  /** Starts listening on a free port of this machine. */
  async start(): Promise<this> {
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

  /** Stops listening and cuts every connection. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private greet(client: Socket): void {
    if (this.credentials === undefined) {
      client.write(Buffer.from([5, 0]));
      client.once('data', (request: Buffer) => this.open(client, request));
      return;
    }
    client.write(Buffer.from([5, 2]));
    client.once('data', (login: Buffer) => {
      const userEnd = 2 + login[1]!;
      const user = login.subarray(2, userEnd).toString();
      const password = login.subarray(userEnd + 1).toString();
      const isRight = `${user}:${password}` === this.credentials;
      client.write(Buffer.from([1, isRight ? 0 : 1]));
      if (isRight) client.once('data', (request: Buffer) => this.open(client, request));
      else client.end();
    });
  }

  /** Takes `5, connect, 0, kind, address, port`; kind 3 is a name with its length before it, 1 an address. */
  private open(client: Socket, request: Buffer): void {
    const isName = request[3] === 3;
    const end = isName ? 5 + request[4]! : 8;
    this.asked.push(isName ? request.subarray(5, end).toString() : request.subarray(4, end).join('.'));
    const upstream = connect(request.readUInt16BE(end), '127.0.0.1', () => {
      client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
      upstream.pipe(client);
      client.on('data', (bytes: Buffer) => this.passed.push(bytes));
      client.pipe(upstream);
    });
    this.sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  }
}
