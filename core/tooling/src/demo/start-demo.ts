import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Server } from 'node:http';
import { buildTag } from '@beckon/storefront/build';
import { publishDemo } from './publish-demo.ts';
import { serveDemo } from './serve-demo.ts';

const firstPort = 4310;
const tagFolder = path.resolve(import.meta.dirname, '../../../../.cache/demo-tag');

console.log('Building the tag …');
await buildTag(tagFolder);
const snapshot = publishDemo();
const server = serveDemo(snapshot, tagFolder);
const port = await listen(server, process.env['PORT'] ? Number(process.env['PORT']) : undefined);
const address = `http://localhost:${port}`;

console.log(`
  The demo shop        ${address}/
  with its reasons     ${address}/?beckon-debug
  a product            ${address}/products/round-teapot
  what was received    ${address}/received

  ${snapshot.campaigns.length} campaigns are live. "Visit as" at the top makes you somebody else. Ctrl-C stops it.
`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// npm start talks to us over a channel; when it is gone, so are we.
process.on('disconnect', stop);

function stop(): void {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

/** Listens on the port asked for, or on the first free one from 4310 on. */
async function listen(server: Server, asked: number | undefined): Promise<number> {
  for (let port = asked ?? firstPort; ; port++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, () => resolve(undefined));
    });
    server.removeAllListeners('error');
    if (!error) return (server.address() as AddressInfo).port;
    if (asked !== undefined || error.code !== 'EADDRINUSE' || port >= firstPort + 100) {
      console.error(`Port ${port} cannot be used: ${error.message}`);
      process.exit(1);
    }
  }
}
