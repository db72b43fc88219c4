import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { axeSource } from '@beckon/storefront/e2e/axe-source';
import { findLightChromium } from '@beckon/storefront/e2e/find-chromium';
import { giveBack, lendBrowser } from '@beckon/storefront/e2e/lend-browser';
import { type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core';
import { startShopifyDemo, type ShopifyDemo } from '../src/shopify-demo/start-shopify-demo.ts';

/** One tab of the admin with the app in its frame. */
export interface AdminTab {
  readonly page: Page;
  readonly app: FrameLocator;
  /** Goes to a path of the app, as `/app/campaigns`, and waits until its screen is there. */
  go(path: string): Promise<void>;
  /** What axe finds in the app: nothing, one hopes. */
  findFaults(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface PlayedAdmin {
  readonly demo: ShopifyDemo;
  open(wishes?: {
    readonly width?: number;
    readonly height?: number;
    /** Without the policy that keeps pages from running what was written into them. */
    readonly isUnprotected?: boolean;
  }): Promise<AdminTab>;
  /** The language of the one who works here, from the next page on. */
  speak(locale: string): void;
  /** What pages complained of, in their console too, and what they asked of other machines. */
  readonly noise: readonly string[];
  close(): Promise<void>;
}

/** Others may keep the machine busy. */
const patienceMs = 45_000;

/** Starts the demo shop and a browser, for one file of tests. */
export async function openPlayedAdmin(): Promise<PlayedAdmin> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-admin-'));
  // The user that runs PostgreSQL must be able to enter it.
  chmodSync(folder, 0o755);
  const noise: string[] = [];
  let browser: Browser | undefined;
  let demo: ShopifyDemo | undefined;
  const close = async (): Promise<void> => {
    await giveBack(browser);
    await demo?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    demo = await startShopifyDemo({ folder });
    browser = await lendBrowser({
      executablePath: findLightChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-features=LocalNetworkAccessChecks',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    });
  } catch (error) {
    await close();
    throw error;
  }
  const { adminUrl, shop } = demo;
  const running = browser;

  return {
    demo,
    noise,
    close,
    speak(locale) {
      const [owner] = shop.data.staff;
      if (owner) owner.locale = locale;
    },
    async open({ width = 1280, height = 1000, isUnprotected = false } = {}) {
      const context = await running.newContext({
        viewport: { width, height },
        // Shopify's library takes a headless browser for a robot, and answers it without a page.
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
        reducedMotion: 'reduce',
        bypassCSP: isUnprotected,
      });
      context.setDefaultTimeout(patienceMs);
      context.on('weberror', (error) => noise.push(error.error().message));
      // What a policy keeps from a page is said there and nowhere else.
      context.on('console', (message) => {
        if (/Content Security Policy|-Policy\b|NotSameOrigin/i.test(message.text())) noise.push(message.text());
      });
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') noise.push(`asked ${request.url()}`);
      });
      const page = await context.newPage();
      const app = page.frameLocator('iframe#app');
      return {
        page,
        app,
        async go(to) {
          await page.goto(adminUrl.replace(/\/app$/, '') + to);
          await app.getByRole('main').waitFor();
          await findAppFrame(page).waitForLoadState('load');
        },
        findFaults: () => findFaults(findAppFrame(page)),
        close: () => context.close(),
      };
    },
  };
}

function findAppFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('There is no app in the admin.');
  return frame;
}

async function findFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      readonly axe: { run(of: Document, options: object): Promise<Found> };
    };
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }
    // The preview in its own frame is the storefront's, which is tried there. Every rule runs; what passed is not described,
    // element by element: nobody reads it.
    const { violations } = await tool.run(document, { iframes: false, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary ?? ''}`),
    );
  });
}
