import { giveBack } from '@beckon/storefront/e2e/lend-browser';
import { logIn } from '@beckon/tooling/wordpress/log-in';
import { demoCampaigns } from '@beckon/tooling/wordpress/demo/demo-campaigns';
import { seedDemo } from '@beckon/tooling/wordpress/demo/seed-demo';
import { openBrowser } from '@beckon/tooling/wordpress/open-browser';
import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { nothingWrong, watchPage } from '@beckon/tooling/wordpress/watch-page';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let site: WordPress;
let browser: Browser;
beforeAll(async () => {
  const logIns = { attribute: 'customer.isLoggedIn', is: 'isTrue' } as const;
  const forCustomers = { ...demoCampaigns[0]!, id: 'for-customers', name: 'For customers', audience: logIns };
  [site, browser] = await Promise.all([
    openWordPress({ seed: seedDemo([...demoCampaigns, forCustomers]) }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await giveBack(browser);
  await site?.stop();
});

/** Everything that the plugin prints into a page. */
const readPrinted = (html: string): string =>
  (html.match(/<script[^>]*id="beckon[^>]*>[\s\S]*?<\/script>/g) ?? []).join('\n');

test('a page is printed alike for everybody, and a visitor who gets it out of a cache sees what is for them', async () => {
  const address = `${site.url}/meet-beckon/`;
  const forNobody = await (await fetch(address)).text();

  const known = await browser.newContext();
  await logIn(known, site);
  const forAdmin = await (await known.request.get(address)).text();
  expect(readPrinted(forNobody)).toContain('id="beckon-snapshot"');
  expect(readPrinted(forAdmin)).toBe(readPrinted(forNobody));
  expect(readPrinted(forNobody)).not.toMatch(/nonce|admin@example/);

  // The page of an hour ago, whoever it was made for: what is personal is asked for apart.
  const visit = async (context: typeof known) => {
    const page = await context.newPage();
    const report = watchPage(page, site);
    await page.route(address, (route) => route.fulfill({ body: forNobody, contentType: 'text/html; charset=UTF-8' }));
    const asked = page.waitForResponse((response) => response.url().includes('/beckon/v1/visit'));
    await page.goto(address);
    const answer = await asked;
    expect(answer.headers()['cache-control']).toMatch(/no-store|no-cache|private/);
    await page.locator('beckon-campaign').filter({ hasText: 'Good to have you here' }).waitFor({ state: 'attached' });
    await page.getByText('Good to have you here').waitFor();
    expect(report()).toEqual(nothingWrong);
    await page.close();
  };
  await visit(known);
  const stranger = await browser.newContext();
  await visit(stranger);
});

test.each([
  ['a stranger', 0],
  ['who is logged in, below the bar of WordPress', 32],
] as const)('a bar for everybody has its room before the page is painted: %s', async (_, below) => {
  const context = await browser.newContext();
  if (below) await logIn(context, site);
  const page = await context.newPage();
  const report = watchPage(page, site);
  const findBegin = () => page.evaluate(() => document.body.getBoundingClientRect().top);
  await page.route('**/build/tag/loader.js*', (route) => setTimeout(() => void route.continue(), 500));
  await page.goto(`${site.url}/`, { waitUntil: 'commit' });
  await page.locator('body').waitFor();
  await expect.poll(findBegin).toBe(44 + below);
  const bar = page.locator('beckon-campaign').getByRole('region');
  await bar.waitFor();
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(below);
  expect((await bar.boundingBox())?.height).toBe(44);
  expect(await findBegin()).toBe(44 + below);
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect.poll(findBegin).toBe(below);
  expect(report()).toEqual(nothingWrong);
  await context.close();
});

test('a visitor without JavaScript has the page as it would be without the plugin', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const report = watchPage(page, site);
  await page.goto(`${site.url}/meet-beckon/`);
  expect(await page.getByRole('heading', { name: 'Meet Beckon' }).isVisible()).toBe(true);
  expect(await page.getByText('Good to have you here').count()).toBe(0);
  expect(report()).toEqual(nothingWrong);
  await context.close();
});
