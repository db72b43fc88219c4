import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  /** Takes no more requests and waits for those that are being answered. */
  stop(): Promise<void>;
}

/** Longer than this, and whoever waits at the other end has gone. */
const drainMs = 10_000;

/** @param port 0 for any that is free */
export function listen(app: RequestListener, port: number, host?: string): Promise<Listening> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        port: (server.address() as AddressInfo).port,
        stop: () =>
          new Promise((done) => {
            const late = setTimeout(() => server.closeAllConnections(), drainMs);
            server.close(() => {
              clearTimeout(late);
              done();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
}
