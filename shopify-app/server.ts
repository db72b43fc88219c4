// The Shopify app and the hub behind it, in one process: `node shopify-app/server.ts` after `npm run build`.
import { listen, openHub, readEnv } from '@beckon/hub';
import { buildHost } from './build-host.ts';
import { loadAdmin } from './load-admin.ts';
import { makeShop } from './app/shopify/make-shop.ts';
import { readShopifyEnv } from './app/shopify/shopify-env.ts';
import { startShopifyWork } from './app/shopify/start-shopify-work.ts';

const env = readEnv();
const shopify = readShopifyEnv();
if (!env.ok || !shopify.ok) {
  const problems = [...(env.ok ? [] : env.problems), ...(shopify.ok ? [] : shopify.problems)];
  leave(problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
}

// Reading the admin takes about as long as opening the database: neither waits for the other.
const [opened, admin] = await Promise.all([openHub(env.value, (parts) => makeShop(parts, shopify.value)), loadAdmin()]);
if (!opened.ok) leave(opened.problem);
const { hub } = opened;
const context = { hub: hub.parts, shopify: shopify.value };
const host = buildHost({ app: hub.app, context, admin });
await startShopifyWork(context);
const listening = await listen(host, env.value.port, env.value.host);
hub.parts.log.info({ port: listening.port }, 'the Shopify app listens');

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void listening
      .stop()
      .then(() => hub.stop())
      .then(() => process.exit(0));
  });

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
