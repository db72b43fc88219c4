import { createServer, type AddressInfo } from 'node:net';

/** The first free port of this machine from one on, or any. */
export async function findFreePort(from = 0, taken: readonly number[] = []): Promise<number> {
  for (let port = from; ; port++) {
    if (port && taken.includes(port)) continue;
    const found = await tryPort(port);
    if (found !== undefined && !taken.includes(found)) return found;
    if (port >= from + 100) throw new Error(`Of the ports from ${from} on, 100 are taken.`);
    if (from === 0) port = -1;
  }
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
}
