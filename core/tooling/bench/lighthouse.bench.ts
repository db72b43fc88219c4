// What the app costs a Shopify storefront by Lighthouse's score: `npm run bench:lighthouse`. It prints figures and never
// fails on them: the score wavers by three or four points on a busy machine.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Snapshot } from '@beckon/engine';
import { installApp, openShops, seedDemoShop, serveStorefront } from '@beckon/shopify-stand-in';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { campaigns } from '../src/demo/campaigns.ts';
import { publishDemo } from '../src/demo/publish-demo.ts';

/** Shopify's own weights for an app's effect on speed, in percent: https://shopify.dev/docs/apps/build/performance/storefront. */
const pages = [
  { name: 'home', path: '/', weight: 17 },
  { name: 'product', path: '/products/fisher-sweater', weight: 40 },
  { name: 'collection', path: '/collections/accessories', weight: 43 },
] as const;
/** Shopify lets an app cost this many points. */
const mostLost = 10;
const rounds = Math.max(1, Number(process.argv[2] ?? 5));

/** Every campaign of the demo, and none of them for a page of this shop. */
const forNobody = campaigns.map((campaign) => ({
  ...campaign,
  audience: { attribute: 'page.path', is: 'equals' as const, value: '/nowhere' },
}));
const open = async (snapshot?: Snapshot) => {
  const shop = seedDemoShop(openShops());
  if (snapshot) installApp(shop, { snapshot });
  return serveStorefront(shop, { hasBanner: false });
};
const shops = {
  without: await open(),
  'with none that matches': await open(publishDemo(forNobody)),
  'with a popup': await open(publishDemo()),
};
type Kind = keyof typeof shops;
const kinds = Object.keys(shops) as Kind[];
const port = await findPort();
/** Without windows, and without playing a graphics card: a machine that has none draws with the processor that is measured. */
const light = '/usr/bin/chromium-headless-shell';
const browser = await chromium.launch({
  executablePath: process.env['BECKON_CHROMIUM'] ?? (existsSync(light) ? light : '/usr/bin/chromium'),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`, '--disable-component-update'],
});

interface Measured {
  readonly score: number;
  readonly blockingMs: number;
  readonly paintMs: number;
  readonly shift: number;
  readonly kilobytes: number;
}

async function measure(url: string): Promise<Measured> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: ['performance'] });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  const { audits, categories } = result.lhr;
  const read = (audit: string) => audits[audit]?.numericValue ?? NaN;
  return {
    score: (categories['performance']?.score ?? NaN) * 100,
    blockingMs: read('total-blocking-time'),
    paintMs: read('largest-contentful-paint'),
    shift: read('cumulative-layout-shift'),
    kilobytes: read('total-byte-weight') / 1000,
  };
}

const measured = new Map<string, Measured[]>();
// The first round warms everything up and is thrown away; then the shops take turns, so that a busy moment hits all.
for (let round = 0; round <= rounds; round++)
  for (const { name, path } of pages)
    for (const kind of round % 2 ? kinds : kinds.toReversed()) {
      const found = await measure(shops[kind].url + path);
      const key = `${name} ${kind}`;
      if (round) measured.set(key, [...(measured.get(key) ?? []), found]);
    }
await browser.close();
await Promise.all(kinds.map((kind) => shops[kind].stop()));

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const figure = (name: string, kind: Kind, key: keyof Measured) =>
  median((measured.get(`${name} ${kind}`) ?? []).map((it) => it[key]));

console.log(`Lighthouse, phone, the demo's campaigns live; median of ${rounds}, without the app → with it`);
for (const kind of kinds.slice(1)) {
  console.log(`\n${kind}`);
  console.log(['page', 'weight', 'score', 'lost', 'blocking ms', 'largest paint ms', 'shift', 'kB'].join('\t'));
  let lost = 0;
  for (const { name, weight } of pages) {
    const show = (key: keyof Measured, digits = 0) =>
      `${figure(name, 'without', key).toFixed(digits)} → ${figure(name, kind, key).toFixed(digits)}`;
    const points = figure(name, 'without', 'score') - figure(name, kind, 'score');
    lost += (points * weight) / 100;
    console.log([name, `${weight} %`, show('score'), points.toFixed(1), show('blockingMs'), show('paintMs'), show('shift', 3), show('kilobytes', 1)].join('\t')); // prettier-ignore
  }
  console.log(`weighted loss: ${lost.toFixed(1)} points, where Shopify allows ${mostLost}`);
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
