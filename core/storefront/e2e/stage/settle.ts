import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { ScenePage } from './scene.ts';

/** What the pages of a browser are fetching: the code of the tag, and what the code asks for. */
export interface Traffic {
  /** Counts every request that was begun. */
  begun(): number;
  readonly underway: ReadonlySet<Request>;
  /** Addresses of the modules that a page has received. */
  modulesOf(page: ScenePage): readonly string[];
}

export function watchTraffic(context: BrowserContext): Traffic {
  const underway = new Set<Request>();
  const modules = new WeakMap<ScenePage, Set<string>>();
  let begun = 0;
  context.on('request', (request) => {
    const page = findPage(request);
    if (page && request.isNavigationRequest() && request.frame() === page.mainFrame()) modules.delete(page);
    // What is only told, no one waits for; nor for a hub that hangs, or a picture.
    if (!/^(script|fetch|xhr)$/.test(request.resourceType()) || /\/(collect|leads)\b/.test(request.url())) return;
    begun++;
    underway.add(request);
  });
  context.on('requestfailed', (request) => underway.delete(request));
  context.on('requestfinished', (request) => {
    underway.delete(request);
    if (!/-[\da-f]{6}\.js$/.test(request.url())) return;
    const page = findPage(request);
    if (page) modules.set(page, new Set(modules.get(page)).add(request.url()));
  });
  return { begun: () => begun, underway, modulesOf: (page) => [...(modules.get(page) ?? [])] };
}

/** None yet where a new tab asks for its first page. */
function findPage(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

const patienceMs = 20_000;

/**
 * Resolves once nothing is on its way, all that has come has run, and what it set off has set off nothing more. The page's
 * own clock measures the pause: on a busy machine its timers are late, and so is this one, behind them.
 */
export async function settle(page: ScenePage, traffic: Traffic, mayImport: boolean): Promise<void> {
  const { begun, underway, modulesOf } = traffic;
  const endMs = Date.now() + patienceMs;
  for (let calmTurns = 0, seen = begun(); calmTurns < 2; seen = begun()) {
    while (underway.size) {
      if (Date.now() > endMs) throw new Error(`Still on its way: ${[...underway].map((it) => it.url()).join(', ')}`);
      await wait(5);
    }
    // Whoever asks for a module that another is waiting for gets it after the other.
    const imports = mayImport ? modulesOf(page).map((url) => `import('${url}').catch(() => {})`) : [];
    await page.evaluate(
      `Promise.all([${imports.join()}]).then(() => new Promise((resolve) => { setTimeout(resolve, ${turnMs}) }))`,
    );
    calmTurns = seen === begun() && !underway.size ? calmTurns + 1 : 0;
  }
}

/** Longer than tabs are given to answer each other, which is the longest that the tag waits for anything but the network. */
const turnMs = 50;
