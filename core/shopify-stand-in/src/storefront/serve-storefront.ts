import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildAssets } from '@beckon/theme-app/build-assets';
import { buildPixel, readPixelNeeds } from '@beckon/web-pixel/build';
import { answerCheckout } from '../checkout/answer-checkout.ts';
import type { Shop } from '../shop/shop.ts';
import { openAppBlocks } from '../theme/app-blocks.ts';
import { makeRenderPage } from '../theme/render-page.ts';
import { answerAccount } from './answer-account.ts';
import { answerFiles, extensionPath } from './answer-files.ts';
import { answerAppProxy } from './app-proxy.ts';
import type { ProxiedApp } from './app-proxy.ts';
import { answerCart } from './cart-api.ts';
import { readBody, sendHtml } from './exchange.ts';
import type { Answer, Exchange } from './exchange.ts';
import { makePrintHeader } from './print-header.ts';
import { openVisitors } from './visitor.ts';
import type { Visitor } from './visitor.ts';

export interface StorefrontOptions {
  readonly port?: number;
  readonly host?: string;
  /** What requests below `/apps/beckon` are passed on to; the address ends before what follows that path. */
  readonly app?: ProxiedApp;
  /** Where visitors are taken to be; in the European Union they are asked before anything is remembered. */
  readonly region?: string;
  /** Whether Shopify's own cookie banner is there to ask them. */
  readonly hasBanner?: boolean;
  /** Whether the Customer Privacy API can be loaded. */
  readonly hasPrivacyApi?: boolean;
  /** Whether the theme is one that dispatches Shopify's standard events. */
  readonly hasStandardEvents?: boolean;
  /** Whether the app's assets come from an origin of their own, as from Shopify's CDN. */
  readonly hasOwnCdn?: boolean;
  /** Accounts that the log-in page offers, for demonstrations. */
  readonly demoAccounts?: readonly string[];
}

export interface Storefront {
  readonly url: string;
  stop(): Promise<void>;
}

/** Once for all storefronts of a process: what is being worked on is built anew with the next start. */
let built: ReturnType<typeof buildExtensions> | undefined;

async function buildExtensions() {
  await buildAssets();
  return { pixelFile: await buildPixel() };
}

/** Opens a shop's storefront on an address of this machine; from then on that is the shop's primary domain. */
export async function serveStorefront(shop: Shop, options: StorefrontOptions = {}): Promise<Storefront> {
  const { host = '127.0.0.1', region = shop.data.facts.country, hasBanner = true, hasStandardEvents = true } = options;
  const { pixelFile } = await (built ??= buildExtensions());
  const visitors = openVisitors();
  const printHeader = makePrintHeader(shop, {
    region,
    hasBanner,
    hasStandardEvents,
    hasPixel: true,
    pixelNeeds: readPixelNeeds(),
  });
  const files = answerFiles(shop, { pixelFile, hasPrivacyApi: options.hasPrivacyApi ?? true });
  const cdn = options.hasOwnCdn ? await listen(serve([files]), 0, host) : undefined;
  const locale = shop.data.facts.locales[0]?.locale ?? 'en';
  const blocks = openAppBlocks(shop, { cdn: () => `${cdn?.url ?? ''}${extensionPath}`, locale });
  const renderPage = makeRenderPage(shop, blocks);
  const demoAccounts = (options.demoAccounts ?? []).map((email) => ({ email }));

  const showPage =
    (more: Readonly<Record<string, unknown>> = {}): Answer =>
    async (exchange) => {
      const { url, visitor } = exchange;
      const header = printHeader(exchange);
      const isEditing = url.searchParams.has('design_mode');
      const page = await renderPage({
        url,
        visitor,
        isEditing,
        header,
        more: { demo_accounts: demoAccounts, ...more },
      });
      return sendHtml(exchange, page.html, page.status);
    };

  /** The first that answers, answers. */
  const answers: readonly Answer[] = [
    files,
    answerAppProxy(shop, options.app),
    answerCart(shop),
    answerAccount(shop, (email) => showPage({ login_failed: true, login_email: email })),
    answerCheckout(shop, printHeader),
    showPage(),
  ];
  const storefront = await listen(serve(answers, visitors), options.port ?? 0, host);
  shop.data.facts.primaryDomain = { host: new URL(storefront.url).host, url: storefront.url };
  shop.tell({ kind: 'changed' });
  return {
    url: storefront.url,
    stop: async () => {
      await Promise.all([storefront.stop(), cdn?.stop()]);
    },
  };
}

function serve(answers: readonly Answer[], visitors = openVisitors()): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    let visitor: Visitor | undefined;
    const exchange: Exchange = {
      request,
      response,
      url,
      method: request.method ?? 'GET',
      // Files are served to everybody alike.
      get visitor() {
        return (visitor ??= visitors.recognise(request, response));
      },
      readBody: () => readBody(request),
    };
    for (const each of answers) if (await each(exchange)) return;
    response.writeHead(404).end();
  };
  return createServer((request, response) => {
    answer(request, response).catch((problem: unknown) => {
      console.error(problem);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The shop stumbled.');
    });
  });
}

async function listen(server: Server, port: number, host: string): Promise<Storefront> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
