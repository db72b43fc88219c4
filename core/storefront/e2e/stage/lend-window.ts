import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { observe } from './observe.ts';

/** What a visitor's pages are opened in: a context, and a first page. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Says that the visitor is about to change what belongs to the context: it is nobody's after them. */
  useUp(): void;
  /** Closes the visitor's pages, and keeps the window for the next where nothing of the visitor can be left in it. */
  giveBack(): Promise<void>;
}

export interface Visitor {
  /** Of the shop that is visited. Who goes anywhere else leaves no window for others. */
  readonly origin: string;
  /** Asks for a window that nobody had, and that nobody gets: for what belongs to more than one page. */
  readonly isAlone?: boolean;
  /** Runs before anything of the page's own; with `isAlone` in every page of the window. */
  readonly initScript?: (() => void) | string | undefined;
}

export type LendWindow = (options: BrowserContextOptions, visitor: Visitor) => Promise<Window>;

/** A context that visitors have left. */
interface Left {
  readonly context: BrowserContext;
  readonly how: string;
  readonly origins: Set<string>;
}

/** Those of a context that a scene listens to. */
const heard = ['console', 'page', 'request', 'requestfailed', 'requestfinished', 'weberror'] as const;

/**
 * Windows of a browser, lent to one visitor after the other. A context costs nothing, but the process that draws its pages
 * costs more computing than half a scene. So it is kept by an empty page, and the next visitor has a new page in it: no
 * history, no name, no script, no listener, no size of another's.
 *
 * Of what belongs to the context cookies are taken out, and all else is its origin's: no visitor gets a context that has
 * seen theirs. Where there might be more the context is closed: a second page came, another origin was asked, the page
 * crashed, or the test reached for more than its page.
 */
export function keepWindows(browser: Browser, areAllAlone: boolean): LendWindow {
  const free: Left[] = [];

  const open = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext(options);
    await context.addInitScript(observe);
    return context;
  };

  const take = async (options: BrowserContextOptions, origin: string): Promise<Left> => {
    const how = JSON.stringify(options);
    const found = free.findIndex((it) => it.how === how && !it.origins.has(origin));
    const [left] = found < 0 ? [] : free.splice(found, 1);
    if (left) {
      left.origins.add(origin);
      return left;
    }
    const context = await open(options);
    await context.newPage();
    return { context, how, origins: new Set([origin]) };
  };

  return async (options, { origin, isAlone = areAllAlone, initScript }) => {
    const left = isAlone ? undefined : await take(options, origin);
    const context = left?.context ?? (await open(options));
    const page = await context.newPage();
    // Now: what the last page wrote as it closed is written, since the same process has opened this one after it.
    if (left) await context.clearCookies();
    if (initScript) await (isAlone ? context : page).addInitScript(initScript);
    let isGivenBack = false;
    let isUsedUp = isAlone;
    const useUp = () => {
      isUsedUp = true;
    };
    context.on('page', useUp);
    context.on('request', (request) => {
      const asked = new URL(request.url());
      if (/^https?:$/.test(asked.protocol) && asked.origin !== origin) useUp();
    });
    page.on('crash', useUp);
    return {
      context,
      page,
      useUp,
      giveBack: async () => {
        if (isGivenBack) return;
        isGivenBack = true;
        if (!isUsedUp) await page.close();
        if (!left || isUsedUp) return context.close();
        for (const event of heard) context.removeAllListeners(event);
        free.push(left);
      },
    };
  };
}
