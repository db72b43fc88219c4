import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseBatch } from '@beckon/events';
import type { Event, EventName } from '@beckon/events';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { settle, watchTraffic } from '@beckon/storefront/e2e/settle';
import { installApp, openShops, seedDemoShop, serveStorefront } from '../src/index.ts';
import type { Shop, StorefrontOptions } from '../src/index.ts';
import { makeSnapshot } from './make-snapshot.ts';
import type { CampaignPart } from './make-snapshot.ts';

export interface ShopScene {
  readonly page: Page;
  readonly shop: Shop;
  readonly url: string;
  visit(path?: string): Promise<void>;
  logIn(email: string): Promise<void>;
  /** Presses a button of Shopify's cookie banner. */
  answer(choice: 'accept' | 'decline'): Promise<void>;
  addToCart(handle: string, quantity?: number): Promise<void>;
  /** From the cart to the page that says thank you. */
  checkOut(email: string): Promise<void>;
  campaign(id: string): ReturnType<Page['locator']>;
  /** Resolves once everything has come that comes by itself. */
  settle(): Promise<void>;
  /** Everything that reached the hub, however odd. */
  hubRequests(): number;
  events(name?: EventName): readonly Event[];
  readStorage(): Promise<Readonly<Record<string, string>>>;
  /** Of every file the browser asked for: where. */
  readonly requests: readonly string[];
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface SceneOptions extends StorefrontOptions {
  readonly campaigns?: readonly CampaignPart[];
  readonly context?: BrowserContextOptions;
}

/** A shop with the app set up, a hub that notes what it is sent, and a visitor of their own in front of it. */
export async function openShopScene(browser: Browser, options: SceneOptions = {}): Promise<ShopScene> {
  const bodies: string[] = [];
  let asked = 0;
  const hub = createServer((request, response) => {
    asked++;
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      if (request.method === 'POST') bodies.push(body);
      response.writeHead(202, { 'access-control-allow-origin': '*' }).end();
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;

  const shop = seedDemoShop(openShops());
  installApp(shop, {
    ...(options.campaigns && { snapshot: makeSnapshot(hubUrl, options.campaigns) }),
    pixel: { collect: `${hubUrl}/v1/collect`, site: 'halden' },
  });
  const storefront = await serveStorefront(shop, { hasOwnCdn: true, ...options });
  const context = await browser.newContext({ baseURL: storefront.url, ...options.context });
  const traffic = watchTraffic(context);
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));

  const scene: ShopScene = {
    page,
    shop,
    url: storefront.url,
    visit: async (path = '/') => void (await page.goto(path, { waitUntil: 'load' })),
    async logIn(email) {
      await page.goto('/account/login');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('heading', { name: /^Hello/ }).waitFor();
    },
    answer: (choice) => page.locator(`#shopify-pc__banner__btn-${choice}`).click(),
    async addToCart(handle, quantity = 1) {
      await page.goto(`/products/${handle}`, { waitUntil: 'load' });
      await page.getByLabel('Quantity').fill(String(quantity));
      await page.getByRole('button', { name: 'Add to cart' }).click();
      await page.locator('#cart-notice').waitFor();
    },
    async checkOut(email) {
      await page.goto('/checkout');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Last name').fill('Guest');
      await page.getByRole('button', { name: /^Pay/ }).click();
      await page.getByRole('heading', { name: 'Your order is confirmed' }).waitFor();
    },
    campaign: (id) => page.locator(`beckon-campaign[data-campaign="${id}"]`),
    settle: () => settle(page, traffic, true),
    hubRequests: () => asked,
    events: (name) => bodies.flatMap((body) => parseBatch(body).events).filter((event) => !name || event.name === name),
    readStorage: () =>
      page.evaluate(() => ({
        ...Object.fromEntries(document.cookie.split('; ').filter(Boolean).map((pair) => pair.split('=', 2))),
        ...localStorage,
        ...sessionStorage,
      })), // prettier-ignore
    requests,
    problems,
    close: async () => {
      await context.close();
      await storefront.stop();
      await new Promise((resolve) => {
        hub.close(resolve);
        hub.closeAllConnections();
      });
    },
  };
  return scene;
}
