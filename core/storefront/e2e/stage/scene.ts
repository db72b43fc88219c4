import { setTimeout as wait } from 'node:timers/promises';
import type { Purpose, Snapshot } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { publish } from '@beckon/engine/campaign/publish';
import { parseBatch } from '@beckon/events';
import type { Event as SentEvent, EventName } from '@beckon/events';
import type { BrowserContext, BrowserContextOptions, CDPSession, Clock, Locator, Page } from 'playwright-core';
import { fixtures } from '../fixtures/fixtures.ts';
import type { FixtureName } from '../fixtures/fixtures.ts';
import { fillCampaign } from './fill-campaign.ts';
import type { CampaignPart } from './fill-campaign.ts';
import { fillSite } from './fill-site.ts';
import type { SitePart } from './fill-site.ts';
import type { LendWindow } from './lend-window.ts';
import { printRoom } from './print-room.ts';
import { runAxe } from './run-axe.ts';
import { serve } from './serve.ts';
import type { Hub } from './serve.ts';
import { settle, watchTraffic } from './settle.ts';
import { printSnippet } from './snippet.ts';

export interface SceneOptions {
  readonly fixture?: FixtureName;
  readonly campaigns?: readonly CampaignPart[];
  readonly site?: SitePart;
  /** A snapshot as it is, instead of campaigns: for malformed ones; text is printed as it stands. */
  readonly snapshot?: unknown;
  /** A path where the snapshot lies instead of in the page. */
  readonly snapshotAt?: string;
  /** Facts that the page prints, by attribute name. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Printed as `place.country` and `place.region`: `US-TX`, `DE`. With a region and no `consent`, nobody answers but the law. */
  readonly region?: string;
  /** What the page's own banner says before the tag arrives; `pending` is silence. */
  readonly consent?: 'granted' | 'denied' | 'pending' | { readonly [purpose in Purpose]?: 'granted' | 'denied' };
  /** More calls before the tag arrives: `[['properties', { plan: 'gold' }]]`. */
  readonly calls?: readonly (readonly unknown[])[];
  readonly hub?: Hub;
  /** What a form is answered with. */
  readonly leadAnswer?: unknown;
  /** Paths with a JSON answer of their own: `{ '/cart.js': { item_count: 1 } }`. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Paths with a script of their own, the loader's too: a request that the browser hands to the test costs more than the server. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Paths that lead elsewhere: `{ '/cart/add': '/cart' }`. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** Of the page; from the origin that it is served from, where they name it. */
  readonly headers?:
    Readonly<Record<string, string>> | ((origin: string, nonce: string) => Readonly<Record<string, string>>);
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A small screen with touch, no pointer, and a phone's name. */
  readonly isPhone?: boolean;
  readonly reducedMotion?: boolean;
  readonly locale?: string;
  readonly timezone?: string;
  /** The page's clock stands still at noon once its first page has loaded, and goes on by `page.clock.runFor` alone. */
  readonly hasClock?: boolean;
  /** Runs in the page before anything else, on every page. */
  readonly initScript?: (() => void) | string;
}

export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly type: string;
  /** To anywhere but the stage's own server. */
  readonly isForeign: boolean;
}

/** Without what belongs to the window around it, which scenes have after each other. */
export type ScenePage = Omit<Page, 'context' | 'clock'>;

export interface Scene {
  readonly page: ScenePage;
  /** Whoever takes one of these three has had the window alone from then on: it ends with the scene. */
  readonly context: BrowserContext;
  readonly clock: Clock;
  openSession(): Promise<CDPSession>;
  readonly origin: string;
  /** As it was printed; undefined where the scene brought its own. */
  readonly snapshot: Snapshot | undefined;
  /** Goes to a path of the shop and waits for its load event. */
  visit(path?: string, options?: { readonly referrer?: string }): Promise<void>;
  /** The element of a campaign, its shadow root's content included. */
  campaign(id: string): Locator;
  /** Events that reached the server, in order, repeats included. */
  events(): readonly SentEvent[];
  eventsNamed(name: EventName): readonly SentEvent[];
  /** Bodies of the leads that reached the server. */
  leads(): readonly Readonly<Record<string, unknown>>[];
  /** Everything this browser holds for the shop. */
  storage(): Promise<{
    readonly cookies: Readonly<Record<string, string>>;
    readonly local: Readonly<Record<string, string>>;
    readonly session: Readonly<Record<string, string>>;
  }>;
  readonly consoleMessages: readonly string[];
  readonly pageErrors: readonly string[];
  readonly requests: readonly SentRequest[];
  /** Of the page that is open now. */
  cspViolations(): Promise<readonly string[]>;
  /** Cumulative layout shift of the page that is open now, moves right after input left out. */
  layoutShift(): Promise<number>;
  /** Rules of accessibility that the page or our part of it breaks, one line each. */
  axe(within?: string): Promise<readonly string[]>;
  /** Asserts that nothing was said, thrown, forbidden or fetched from elsewhere. `except` lets known console lines pass. */
  expectQuiet(options?: { readonly except?: readonly RegExp[] }): Promise<void>;
  /**
   * Resolves once the tag has done all that it does by itself: it has arrived, decided, and shown what it shows. Whatever
   * is not there by then does not come.
   */
  settle(page?: ScenePage): Promise<void>;
  /** Settles, hides the page and shows it again: what waits to be sent goes out, and has arrived when this resolves. */
  flushEvents(): Promise<void>;
  close(): Promise<void>;
}

const nonce = 'c3RhZ2U';
const longBeforeNoon = '2026-11-24T09:00:00Z';
const noon = '2026-11-24T12:00:00Z';
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
};

export async function openScene(lendWindow: LendWindow, tagFolder: string, options: SceneOptions): Promise<Scene> {
  const {
    fixture = 'bare',
    region,
    consent = region ? 'pending' : 'granted',
    locale = 'en',
    calls = [],
    headers,
  } = options;
  const campaigns = (options.campaigns ?? []).map(parse);
  const snapshot = 'snapshot' in options ? undefined : publish(campaigns, fillSite(options.site ?? {}));
  const place = region ? { 'place.country': region.slice(0, 2), 'place.region': region } : {};
  const server = await serve({
    tagFolder,
    hub: options.hub ?? 'answers',
    leadAnswer: options.leadAnswer ?? { ok: true, code: 'THANKS-1' },
    answers: {
      ...(options.snapshotAt && { [options.snapshotAt]: snapshot ?? options.snapshot }),
      ...options.answers,
    },
    ...(options.scripts && { scripts: options.scripts }),
    ...(options.redirects && { redirects: options.redirects }),
    page(path) {
      const secret = fixture === 'hostile' || fixture === 'guided' ? nonce : '';
      const beckon = printSnippet({
        snapshot: snapshot ?? options.snapshot,
        snapshotAt: options.snapshotAt,
        facts: { ...place, ...options.facts },
        calls: [...(consent === 'pending' ? [] : [['consent', consent]]), ...calls],
        nonce: secret,
        loader: '/beckon/loader.js',
      });
      const parts = { path, beckon, nonce, locale };
      return {
        html: fixtures[fixture]
          .page(parts)
          .replace(/<meta name="viewport".*?>/, (meta) => meta + printRoom(tagFolder, snapshot?.room, secret)),
        headers: {
          ...fixtures[fixture].headers(parts),
          ...(typeof headers === 'function' ? headers(server.origin, nonce) : headers),
        },
      };
    },
  });
  const lent = await lendWindow(
    { locale, ...(options.isPhone ? phone : {}), ...(options.timezone ? { timezoneId: options.timezone } : {}) },
    { origin: server.origin, initScript: options.initScript, ...(options.hasClock && { isAlone: true }) },
  );
  const { context, page } = lent;
  if (options.viewport) await page.setViewportSize(options.viewport);
  if (options.reducedMotion) await page.emulateMedia({ reducedMotion: 'reduce' });

  const consoleMessages: string[] = [];
  const pageErrors: string[] = [];
  const requests: SentRequest[] = [];
  context.on('console', (message) => consoleMessages.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => pageErrors.push(error.error().stack ?? error.error().message));
  context.on('request', (request) => {
    const isForeign = !request.url().startsWith(server.origin) && !/^(data|blob|about):/.test(request.url());
    requests.push({ url: request.url(), method: request.method(), type: request.resourceType(), isForeign });
  });
  const traffic = watchTraffic(context);
  if (options.hasClock) await page.clock.install({ time: longBeforeNoon });
  const readKept = () => page.evaluate(() => (window as unknown as { __stage: Kept }).__stage);

  const scene: Scene = {
    page,
    get context() {
      lent.useUp();
      return context;
    },
    get clock() {
      lent.useUp();
      return page.clock;
    },
    openSession: () => scene.context.newCDPSession(page),
    origin: server.origin,
    snapshot,
    visit: async (path = '/', { referrer } = {}) => {
      await page.goto(server.origin + path, { waitUntil: 'load', ...(referrer ? { referer: referrer } : {}) });
      if (options.hasClock) await page.clock.pauseAt(noon);
    },
    campaign: (id) => page.locator(`beckon-campaign[data-campaign="${id}"]`),
    events: () => server.collected.flatMap(readBatch),
    eventsNamed: (name) => scene.events().filter((event) => event.name === name),
    leads: () => server.leads.map((body) => JSON.parse(body) as Readonly<Record<string, unknown>>),
    storage: async () => ({
      cookies: Object.fromEntries((await context.cookies()).map(({ name, value }) => [name, value])),
      ...(await page.evaluate(readStorage)),
    }),
    consoleMessages,
    pageErrors,
    requests,
    cspViolations: async () => (await readKept()).violations,
    layoutShift: async () => (await readKept()).shift,
    axe: async (within) => runAxe(await context.newCDPSession(page), within),
    expectQuiet: async ({ except = [] } = {}) => {
      const heard = {
        console: consoleMessages.filter((line) => !except.some((known) => known.test(line))),
        pageErrors,
        violations: await scene.cspViolations(),
        foreign: requests.filter(({ isForeign }) => isForeign).map(({ url }) => url),
      };
      if (Object.values(heard).some((list) => list.length))
        throw new Error(`The page was to be quiet, but: ${JSON.stringify(heard, null, 2)}`);
    },
    settle: (which = page) => settle(which, traffic, fixture !== 'hostile'),
    flushEvents: async () => {
      await scene.settle();
      const beacons = await page.evaluate(pretendHidden, true);
      // Beacons have no answer to wait for, but they are counted. Other tabs' are not: they get a moment.
      const isMissing = () => server.collected.length < beacons;
      for (let tries = 0, arrived = -1; isMissing() ? tries < 200 : arrived !== server.collected.length; tries++) {
        arrived = server.collected.length;
        await wait(50);
      }
      await page.evaluate(pretendHidden, false);
    },
    close: async () => {
      await lent.giveBack();
      await server.close();
    },
  };
  return scene;
}

interface Kept {
  readonly shift: number;
  readonly violations: readonly string[];
}

function parse(part: CampaignPart) {
  const parsed = parseCampaign(fillCampaign(part));
  if (parsed.ok) return parsed.value;
  throw new Error(
    [`Campaign ${part.id} was refused:`, ...parsed.problems.map(({ path, message }) => `  ${path}: ${message}`)].join(
      '\n',
    ),
  );
}

/** What the tag sends must pass the server's door as it is: nothing dropped, nothing unknown. */
function readBatch(body: string): readonly SentEvent[] {
  const { events, dropped } = parseBatch(body);
  if (dropped.length) throw new Error(`The door would drop ${JSON.stringify(dropped)} of ${body}`);
  return events;
}

function readStorage() {
  const read = (name: 'localStorage' | 'sessionStorage'): Record<string, string> => {
    try {
      return { ...window[name] } as Record<string, string>;
    } catch {
      // A page that forbids storage holds nothing in it.
      return {};
    }
  };
  return { local: read('localStorage'), session: read('sessionStorage') };
}

/** Gives how many beacons this tab has sent. */
function pretendHidden(isHidden: boolean): number {
  for (const [name, value] of [
    ['visibilityState', isHidden ? 'hidden' : 'visible'],
    ['hidden', isHidden],
  ] as const)
    Object.defineProperty(document, name, { configurable: true, get: () => value });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  return Number(window.name);
}
