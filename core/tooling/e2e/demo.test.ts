import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { findLightChromium } from '@beckon/storefront/e2e/find-chromium';
import { giveBack, lendBrowser } from '@beckon/storefront/e2e/lend-browser';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let demo: ChildProcess;
let origin: string;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  demo = spawn(process.execPath, ['core/tooling/src/demo/start-demo.ts', '--plain'], {
    cwd: path.resolve(import.meta.dirname, '../../..'),
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise((resolve, reject) => {
    let said = '';
    demo.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      const [address] = /http:\/\/localhost:\d+/.exec((said += piece)) ?? [];
      if (address) resolve(address);
    });
    demo.on('exit', (code) => reject(new Error(`the demo ended with ${code}: ${said}`)));
  });
  browser = await lendBrowser({
    executablePath: findLightChromium(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'],
  });
});

afterAll(async () => {
  await giveBack(browser);
  demo?.removeAllListeners('exit');
  demo?.kill('SIGINT');
});

beforeEach(async () => {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.stack ?? String(error)));
  page.on('console', (message) => errors.push(message.text()));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin)) errors.push(request.url());
  });
});

afterEach(async () => {
  await page.context().close();
  expect(errors, 'the demo was to be quiet').toEqual([]);
});

const campaign = (id: string) => page.locator(`beckon-campaign[data-campaign="${id}"]`);
const panel = () => page.locator('beckon-panel').getByRole('region');
/** What stands in the shadow roots is not part of an element's own text: it is looked for. */
const says = async (where: Locator, text: string | RegExp) => {
  await expect.poll(() => where.getByText(text).first().isVisible()).toBe(true);
};
const shows = async (id: string) => {
  await expect.poll(() => campaign(id).getByRole('heading').first().isVisible()).toBe(true);
};
/** Long enough for every delay of the demo's campaigns. */
const waitLongEnough = () => page.waitForTimeout(4500);
const visitAs = (customer: string, place: string) =>
  page.context().addCookies([
    { name: 'demo_customer', value: customer, url: origin },
    { name: 'demo_place', value: place, url: origin },
  ]);

describe('a newcomer from Texas', () => {
  test('sees the welcome popup for a reason the panel explains, dismisses it, and does not see it again', async () => {
    await page.goto('/?beckon-debug');
    await shows('welcome');
    await says(panel(), 'Welcome, with 10% for the newsletter');
    // The panel stands inside the popup while that has the page, and has a button of that name after it.
    await campaign('welcome').getByRole('button', { name: 'Close' }).first().click();
    await expect.poll(() => campaign('welcome').count()).toBe(0);
    await page.goto('/collections/all?beckon-debug');
    await waitLongEnough();
    expect(await campaign('welcome').count()).toBe(0);
    await says(panel(), /closed/i);
  });

  test('leaves an address, gets a code, and the shop has the lead', async () => {
    await page.goto('/');
    await shows('welcome');
    await campaign('welcome').getByRole('textbox').fill('ines@example.org');
    await campaign('welcome').getByRole('checkbox').check();
    await campaign('welcome').getByRole('button', { name: /10%/ }).click();
    await says(campaign('welcome'), 'WELCOME10');
    await page.goto('/received');
    await expect.poll(() => page.locator('main').innerText()).toContain('ines@example.org');
    // What the page before told as it went may arrive after this one was asked for.
    const readAgain = () => page.reload().then(() => page.locator('main').innerText());
    await expect.poll(readAgain).toMatch(/welcome\s+campaign-shown\s+\d/);
  });

  test('sees the bar, the card on the product and the bell, and the page does not move', async () => {
    await page.goto('/products/round-teapot');
    await says(campaign('free-shipping'), /from € 60/);
    await expect.poll(() => campaign('care-card').getByRole('heading').isVisible()).toBe(true);
    await expect.poll(() => page.locator('beckon-feed').getByRole('button').first().isVisible()).toBe(true);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
  });

  test('with something in the cart is asked to stay when leaving', async () => {
    await page.goto('/cart');
    await page.goto('/products/smoked-oolong');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect.poll(() => page.locator('[data-cart-count]').innerText()).toBe('1');
    await page.goto('/cart');
    await page.mouse.move(600, 300);
    await page.mouse.move(600, 2);
    await page.mouse.move(600, -5);
    // Watching for it is fetched with the campaign; whoever leaves before that has not been asked, and leaves again.
    await expect
      .poll(async () => {
        await page.evaluate(() =>
          document.documentElement.dispatchEvent(
            new MouseEvent('mouseout', { bubbles: true, clientY: -5, relatedTarget: null }),
          ),
        );
        return campaign('cart-saver').count();
      })
      .toBe(1);
    await shows('cart-saver');
  });
});

describe('a visitor from Germany', () => {
  test('is not remembered before saying yes, and is greeted afterwards', async () => {
    await visitAs('guest', 'germany');
    await page.goto('/');
    await waitLongEnough();
    expect(await campaign('welcome').count()).toBe(0);
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('demo_'))).toEqual([]);
    await page.getByRole('button', { name: 'Yes, that is fine' }).click();
    await shows('welcome');
  });
});

describe('a customer', () => {
  test('who last ordered 90 days ago is won back', async () => {
    await visitAs('long-ago', 'texas');
    await page.goto('/');
    await shows('win-back');
  });

  test('who ordered yesterday is left alone, and the panel says why', async () => {
    await visitAs('recent', 'texas');
    await page.goto('/?beckon-debug');
    await waitLongEnough();
    expect(await campaign('win-back').count()).toBe(0);
    await says(panel(), /Held back: the last order was .* ago; this campaign asks for more than 60 days/);
  });
});
