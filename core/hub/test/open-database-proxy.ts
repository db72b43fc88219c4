import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between hubs and their database: the address stays while the database comes and goes. */
export interface DatabaseProxy {
  /** The address to give to hubs. */
  readonly url: string;
  /** Where the database is now. */
  point(url: string): void;
  /** `away`: nobody answers at the address. `silent`: somebody takes the call and says nothing. */
  turn(to: 'on' | 'away' | 'silent'): Promise<void>;
  close(): Promise<void>;
}

export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  let target = new URL(databaseUrl);
  let isSilent = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.on('data', (piece) => isSilent || other.write(piece));
      one.on('error', () => {}); // Closed is all that matters.
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const hangUp = () => sockets.forEach((socket) => socket.destroy());
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    point(to) {
      target = new URL(to);
    },
    async turn(to) {
      isSilent = to === 'silent';
      // What was said to nobody is not said again.
      if (to !== 'silent') hangUp();
      if (to === 'away') await new Promise((resolve) => server.close(resolve));
      else if (!server.listening) await listen(port);
    },
    async close() {
      hangUp();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
