import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let site: WordPress;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWordPress(), openBrowser()]);
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});

test('is on the list of plugins, active, and complains of nothing', async () => {
  const context = await browser.newContext();
  await logIn(context, site);
  const page = await context.newPage();
  const report = watchPage(page, site);
  await page.goto(`${site.url}/wp-admin/plugins.php`);
  await page.locator('tr.active[data-plugin="beckon/beckon.php"]').waitFor();
  expect(report()).toEqual(nothingWrong);
  await context.close();
});

test('a page without a live campaign has nothing of it', async () => {
  const page = await browser.newPage();
  const report = watchPage(page, site);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site.url);
  expect((await page.content()).toLowerCase()).not.toContain('beckon');
  expect(requests.filter((url) => url.includes('beckon'))).toEqual([]);
  expect(report()).toEqual(nothingWrong);
  await page.close();
});
