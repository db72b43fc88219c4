import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLightChromium } from '@beckon/storefront/e2e/find-chromium';
import { giveBack, lendBrowser } from '@beckon/storefront/e2e/lend-browser';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { interceptShopify } from '../src/frame/intercept-shopify.ts';
import { listEmbeds, readMainTheme } from '../src/shop/theme.ts';
import { startStandIn } from '../src/start-stand-in.ts';
import type { StandIn } from '../src/start-stand-in.ts';
import { startSmallApp } from './small-app.ts';
import type { SmallApp } from './small-app.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'beckon-extension-'));
let browser: Browser;
let standIn: StandIn;
let app: SmallApp;
let bridgeUrl: string;
let ancestors: string;
let page: Page;
let frame: FrameLocator;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'blocks'));
  const schema = (target: string) => `{% schema %}{ "name": "Campaigns", "target": "${target}" }{% endschema %}`;
  writeFileSync(path.join(folder, 'blocks/embed.liquid'), schema('body'));
  writeFileSync(path.join(folder, 'blocks/place.liquid'), schema('section'));
  app = await startSmallApp({ secret: 'secret', bridgeUrl: () => bridgeUrl, ancestors: () => ancestors });
  browser = await lendBrowser({
    executablePath: findLightChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-features=LocalNetworkAccessChecks'],
  }); // prettier-ignore
}, 60_000);
afterAll(async () => {
  await giveBack(browser);
  await app.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  standIn = await startStandIn({ apiKey: 'key', apiSecret: 'secret', appUrl: app.url, themeExtension: folder });
  app.seen.length = 0;
  page = await browser.newPage();
  frame = page.frameLocator('#app');
});
afterEach(async () => {
  await page.close();
  await standIn.stop();
});

const said = () => frame.locator('#said');
const press = (name: string) => frame.getByRole('button', { name, exact: true }).click();

/** Under Shopify's own addresses, or as `npm start` has it: the same pages by the stand-in's address. */
const ways = [
  ['under Shopify’s addresses', 'https://admin.shopify.com'],
  ['at the stand-in’s own address', ''],
] as const;

describe.each(ways)('the app in its frame, %s', (_, origin) => {
  const open = async (inside = '/leads?a=1') => {
    const isShopify = origin !== '';
    bridgeUrl = isShopify
      ? 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
      : `${standIn.url}/shopifycloud/app-bridge.js`;
    ancestors = isShopify ? 'https://admin.shopify.com' : standIn.url;
    if (isShopify) await interceptShopify(page, standIn.url);
    await page.goto(`${origin || standIn.url}/store/halden-wool/apps/beckon${inside}`);
    await frame.getByRole('heading', { name: 'The small app' }).waitFor();
  };

  test('is opened with a token, and signs its own requests: again where the first was refused', async () => {
    await open();
    const { id } = standIn.shops.list()[0]!.data.staff[0]!;
    app.refuseNext();
    await press('Greet');
    await expect.poll(() => said().textContent()).toBe(`hello ${id}`);
    const api = app.seen.filter((it) => it.includes('/api/'));
    expect(api).toEqual([`GET /api/greet by ${id}`, `GET /api/greet by ${id}`]);
    expect(app.seen[0]).toBe(`GET /leads by ${id}`);
  });

  test('comes back from the bounce page with a token', async () => {
    await open(`/bounce?shopify-reload=${encodeURIComponent('/leads?b=2')}`);
    const { id } = standIn.shops.list()[0]!.data.staff[0]!;
    expect(app.seen.at(-1)).toBe(`GET /leads by ${id}`);
  });

  test('has its navigation, title and buttons in the admin', async () => {
    await open();
    await page.getByRole('link', { name: 'Reports' }).click();
    await expect.poll(() => said().textContent()).toBe('at /reports');
    // The frame tells the admin where it is; its address follows.
    await expect.poll(() => new URL(page.url()).pathname).toBe('/store/halden-wool/apps/beckon/reports');
    expect(await page.locator('#app-nav [data-current]').allTextContents()).toEqual(['Reports']);
    expect(await page.locator('#title').textContent()).toBe('Leads of the week');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect.poll(() => said().textContent()).toBe('exported');
  });

  test('shows a toast whose action comes back', async () => {
    await open();
    await press('Toast');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => said().textContent()).toBe('undone');
    expect(await page.locator('.toast').count()).toBe(0);
  });

  test('has a bar for what is unsaved, asks before it is dropped, and before one leaves', async () => {
    await open();
    const bar = page.getByRole('region', { name: 'Unsaved changes' });
    await press('Change');
    await bar.getByRole('button', { name: 'Drop it' }).click();
    await page.getByRole('button', { name: 'Continue editing' }).click();
    expect(await said().textContent()).toBe('');
    await press('Leave');
    await page.getByRole('button', { name: 'Stay' }).click();
    await bar.getByRole('button', { name: 'Save it' }).click();
    await expect.poll(() => said().textContent()).toBe('saved');
    await bar.waitFor({ state: 'hidden' });
    await press('Leave');
    await expect.poll(() => said().textContent()).toBe('left');
  });

  test('opens a dialog of its own', async () => {
    await open();
    await press('Box');
    await frame.getByRole('dialog', { name: 'A box' }).getByText('Inside the box').waitFor();
  });

  test('picks products of the shop, and no more than it may', async () => {
    await open();
    await press('Pick');
    await page.getByRole('searchbox').fill('so');
    await page.getByLabel('Cabin socks').check();
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Fjord beanie').check();
    expect(await page.getByLabel('Gift card').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Select' }).click();
    await expect.poll(() => said().textContent()).toBe('fjord-beanie,cabin-socks');
  });

  test('leads to the theme editor, where its embed is switched on and saved', async () => {
    await open();
    const shop = standIn.shops.list()[0]!;
    await frame.getByRole('link', { name: 'Switch it on' }).click();
    expect(await page.getByLabel('Campaigns').isChecked()).toBe(true);
    expect(listEmbeds(readMainTheme(shop))).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(listEmbeds(readMainTheme(shop))).toEqual([{ block: 'embed', isOn: true, settings: {} }]);
  });

  test('is installed by a press, and uninstalled by another', async () => {
    const shop = standIn.shops.list()[0]!;
    standIn.uninstall(shop);
    if (origin) await interceptShopify(page, standIn.url);
    bridgeUrl = origin
      ? 'https://cdn.shopify.com/shopifycloud/app-bridge.js'
      : `${standIn.url}/shopifycloud/app-bridge.js`;
    ancestors = origin || standIn.url;
    await page.goto(`${origin || standIn.url}/store/halden-wool/apps/beckon/`);
    await page.getByText('write discounts').waitFor();
    await page.getByRole('button', { name: 'Install' }).click();
    await frame.getByRole('heading', { name: 'The small app' }).waitFor();
    expect(shop.data.installation?.scopes).toContain('write_discounts');
    await page.getByRole('link', { name: 'Home', exact: true }).first().click();
    await page.getByRole('button', { name: 'Uninstall' }).click();
    await page.getByText('Beckon is not installed.').waitFor();
    expect(shop.data.installation).toBeNull();
  });
});

test('a page that Shopify may frame is refused to any other', async () => {
  await interceptShopify(page, standIn.url);
  ancestors = 'https://admin.shopify.com';
  await page.goto(`${standIn.url}/store/halden-wool/apps/beckon/leads`);
  await page.waitForTimeout(500);
  expect(
    await page
      .frames()[1]
      ?.title()
      .catch(() => ''),
  ).not.toBe('/leads');
  expect(await frame.getByRole('heading', { name: 'The small app' }).count()).toBe(0);
});

test('nothing but this machine and Shopify is reached from the browser', async () => {
  await interceptShopify(page, standIn.url);
  await expect(page.goto('https://example.com/')).rejects.toThrow(/ERR_FAILED|net::/);
});
