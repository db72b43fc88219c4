import path from 'node:path';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { isWider } from './is-wider.ts';
import { seedScreens } from './seed-screens.ts';

let site: WordPress;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  const mustUse = [path.join(import.meta.dirname, 'right-to-left.php')];
  [site, browser] = await Promise.all([openWordPress({ version: '6.8', seed: seedScreens, mustUse }), openBrowser()]);
  context = await browser.newContext();
  await logIn(context, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test.each([
  ['beckon', 'Campaigns'],
  ['beckon-sign-ups', '30 sign-ups'],
  ['beckon-settings', 'Roles'],
  ['beckon-tools', 'Export campaigns'],
  ['beckon-tools&part=why', 'What is known of the visit'],
])('on 6.8, written from right to left, %s works on a desk and on a phone', async (screen, words) => {
  const page = await context.newPage();
  const report = watchPage(page, site);
  await page.goto(`${site.url}/wp-admin/admin.php?page=${screen}`);
  await page.locator('#beckon-screen').getByText(words).first().waitFor();
  expect(await page.evaluate(() => document.dir)).toBe('rtl');
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await isWider(page)).toBe(false);
  expect(report()).toEqual(nothingWrong);
  await page.close();
});
