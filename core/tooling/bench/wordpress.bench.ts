// What the plugin costs a page of WordPress, with and without it in one run: `npm run bench:wordpress`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from '@beckon/storefront/e2e/find-chromium';
import type { Browser } from 'playwright-core';
import { demoCampaigns } from '../src/wordpress/demo/demo-campaigns.ts';
import { seedDemo } from '../src/wordpress/demo/seed-demo.ts';
import { openBrowser } from '../src/wordpress/open-browser.ts';
import { openWordPress, type WordPress } from '../src/wordpress/open-wordpress.ts';

const rounds = 9;
/** PHP is looked at apart from the browser, which takes the processor's caches from it. */
const serverRounds = 60;
const turns = 3;
const slowdown = 4;

/** One popup, as the rivals' figures are told: shown to everybody, as soon as the page is ready. */
const popup = demoCampaigns
  .filter(({ id }) => id === 'welcome')
  .map((campaign) => ({
    ...campaign,
    audience: { all: [] },
    triggers: { match: 'any' as const, list: [{ kind: 'page-load' as const }] },
  }));

const site = await openWordPress({
  // As most sites have it: on SQLite each query is translated first, by PHP that is not ours.
  database: 'mariadb',
  isInProduction: true,
  mustUse: [path.join(import.meta.dirname, '../src/wordpress/php/measure.php')],
  seed: seedDemo(popup),
});
const browser = await openBrowser(findChromium());

interface ServerCost {
  readonly queries: number;
  readonly ms: number;
  readonly oursMs: number;
  readonly pageBytes: number;
}

interface BrowserCost {
  readonly requests: number;
  readonly bytes: number;
  readonly requestsUntilShown: number;
  readonly bytesUntilShown: number;
  readonly scriptMs: number;
}

const begin = () => ({ server: [] as ServerCost[], browser: [] as BrowserCost[] });
const costs = { without: begin(), idle: begin(), popup: begin() };
const setups = {
  without: "deactivate_plugins( 'beckon/beckon.php' );",
  idle: "activate_plugin( 'beckon/beckon.php' ); foreach ( get_posts( array( 'post_type' => 'beckon_campaign', 'post_status' => 'any' ) ) as $post ) { wp_update_post( array( 'ID' => $post->ID, 'post_status' => 'draft' ) ); }",
  popup:
    "activate_plugin( 'beckon/beckon.php' ); foreach ( get_posts( array( 'post_type' => 'beckon_campaign', 'post_status' => 'any' ) ) as $post ) { wp_update_post( array( 'ID' => $post->ID, 'post_status' => 'publish' ) ); }",
};
const names = Object.keys(setups) as (keyof typeof setups)[];
try {
  // In turns: what else the machine does falls on all of them alike.
  for (let turn = 0; turn < turns; turn++)
    for (const name of names) {
      await setUp(name);
      // The first ones warm up what is compiled and cached, in each of the server's workers.
      for (let round = -20; round < serverRounds / turns; round++) {
        const cost = await measureServer(site);
        if (round >= 0) costs[name].server.push(cost);
      }
    }
  for (const name of names) {
    await setUp(name);
    for (let round = -3; round < rounds; round++) {
      const cost = await measureBrowser(browser, site);
      if (round >= 0) costs[name].browser.push(cost);
    }
  }
} finally {
  await browser.close();
  await site.stop();
}

async function setUp(name: keyof typeof setups): Promise<void> {
  await site.run(`wp_set_current_user( 1 ); ${setups[name]}`);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0; // prettier-ignore
const figure = (name: keyof typeof costs, key: keyof ServerCost | keyof BrowserCost): number => {
  const { server, browser } = costs[name];
  return median([...server, ...browser].flatMap((cost) => (cost as Partial<ServerCost & BrowserCost>)[key] ?? []));
};
const rows: readonly (readonly [string, keyof ServerCost | keyof BrowserCost, number])[] = [
  ['database queries', 'queries', 0],
  ['PHP ms, the whole page', 'ms', 1],
  ['PHP ms, of it ours', 'oursMs', 2],
  ['page, gzip bytes', 'pageBytes', 0],
  ['scripts until the popup stands: requests', 'requestsUntilShown', 0],
  ['scripts until the popup stands: gzip bytes', 'bytesUntilShown', 0],
  ['scripts in all: requests', 'requests', 0],
  ['scripts in all: gzip bytes', 'bytes', 0],
  [`script ms, CPU slowed down ${slowdown} times`, 'scriptMs', 1],
];
console.log(
  `WordPress ${site.version} on PHP's own server (opcache as PHP comes) and MariaDB, its default theme, a visitor who is not logged in, median of ${serverRounds} pages, ${rounds} in the browser\n`,
);
console.log(
  `${''.padEnd(46)}${['without', 'none live', 'one popup', 'it costs'].map((head) => head.padStart(12)).join('')}`,
);
for (const [title, key, digits] of rows) {
  const [without, idle, popup] = [figure('without', key), figure('idle', key), figure('popup', key)];
  const cells = [without, idle, popup, popup - without].map((value) => value.toFixed(digits).padStart(12));
  console.log(title.padEnd(46) + cells.join(''));
}

async function measureServer(site: WordPress): Promise<ServerCost> {
  const page = await (await fetch(`${site.url}/sample-page/?measure=1`)).text();
  const [whole = '', json = '{}'] = /<!--measured (.*?)-->/.exec(page) ?? [];
  const { queries = 0, ms = 0, ours_ms = 0 } = JSON.parse(json) as Record<string, number>;
  return { queries, ms, oursMs: ours_ms, pageBytes: gzipSync(page.replace(whole, '')).length };
}

async function measureBrowser(browser: Browser, site: WordPress): Promise<BrowserCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await session.send('Performance.enable');
  const fetched: { readonly file: string; readonly bytes: number }[] = [];
  let untilShown = 0;
  page.on('request', (request) => {
    const [, file] = /\/plugins\/beckon\/(.*?)(?:\?|$)/.exec(request.url()) ?? [];
    if (file)
      fetched.push({
        file,
        bytes: gzipSync(readFileSync(path.join(site.folder, 'wp-content/plugins/beckon', file))).length,
      });
  });
  await page.goto(`${site.url}/sample-page/`, { waitUntil: 'load' });
  await page.waitForSelector('beckon-campaign', { state: 'attached', timeout: 3000 }).then(
    () => (untilShown = fetched.length),
    () => {}, // None is live.
  );
  await page.waitForTimeout(500);
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  const weigh = (files: typeof fetched): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    requests: fetched.length,
    bytes: weigh(fetched),
    requestsUntilShown: untilShown,
    bytesUntilShown: weigh(fetched.slice(0, untilShown)),
    scriptMs: (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000,
  };
}
