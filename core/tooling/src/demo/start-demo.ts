import path from 'node:path';
import { startShopifyDemo } from '../shopify-demo/start-shopify-demo.ts';
import { findFreePort } from './find-free-port.ts';
import { publishDemo } from './publish-demo.ts';
import { serveDemo } from './serve-demo.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const tagFolder = path.join(root, 'core/storefront/dist');
const firstPort = Number(process.env['PORT'] ?? 4310);
const isPlainOnly = process.argv.includes('--plain');

const snapshot = publishDemo();
const server = serveDemo(snapshot, tagFolder);
const port = await findFreePort(firstPort);
await new Promise<void>((resolve) => server.listen(port, resolve));
const plain = `http://localhost:${port}`;
const shopify = isPlainOnly ? undefined : await openShopify();

if (shopify)
  console.log(`
  A shop on Shopify, which is played here; nothing leaves this machine.

  the shop             ${shopify.shopUrl}/
  its admin, Beckon    ${shopify.adminUrl}
  log in at the shop   ${shopify.shopUrl}/account/login
                       ${shopify.accounts.longAgo}   last bought 90 days ago: once the cookies are accepted, a popup comes after two seconds
                       ${shopify.accounts.recent}   bought yesterday: it does not, and ?beckon-debug says why`);
console.log(`
  A shop on a plain page, with ${snapshot.campaigns.length} campaigns.

  the shop             ${plain}/
  with its reasons     ${plain}/?beckon-debug
  what was received    ${plain}/received

  Ctrl-C stops it. What you change is kept in .data; delete that folder to begin anew.
`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// npm start talks to us over a channel; when it is gone, so are we.
process.on('disconnect', stop);

let isStopping = false;
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  server.close();
  server.closeAllConnections();
  void Promise.resolve(shopify?.stop()).then(() => process.exit(0));
}

async function openShopify() {
  try {
    return await startShopifyDemo({
      folder: path.join(root, '.data/shopify-demo'),
      ports: { app: 4320, admin: 4330, shop: 4340 },
    });
  } catch (error) {
    console.error(`The shop on Shopify could not be started. ${(error as Error).message}`);
    return undefined;
  }
}
