import { statfsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

/** What was given back, and how it was started. One at most: others would keep their memory for nobody. */
let free: { readonly browser: Browser; readonly how: string } | undefined;
const lent = new WeakMap<Browser, string>();

/**
 * Chromium's network and compositor in its own process, as Android's WebView has them: no visitor sees them, and to talk to
 * two more processes costs a scene a seventh of its computing. Of two lists of features the last counts alone, so that
 * Playwright's own is repeated.
 */
const fewProcesses = [
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2,CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies',
];

/**
 * A page of a scene lives for seconds: to optimise its code, and to look for garbage on threads of their own, costs more than it
 * brings, a tenth of the computing of an admin's screen. The language is the same without.
 */
const briefly = '--js-flags=--no-maglev --no-turbofan --single-threaded-gc';

/** Playwright keeps shared memory in a folder of the disk, since containers may have little of it. Here is plenty. */
const inMemory = sharedMemoryBytes() < 1024 ** 3 ? [] : ['--disable-dev-shm-usage'];

/**
 * A Chromium of the caller alone. To start one costs as much computing as two scenes: what was given back is lent again to
 * whoever wants the same. It ends with the process; to close it instead of giving it back is no fault.
 */
export async function lendBrowser({ args = [], ignoreDefaultArgs, ...others }: LaunchOptions): Promise<Browser> {
  const options: LaunchOptions = {
    ...others,
    args: [...fewProcesses, briefly, ...args],
    ignoreDefaultArgs: [...inMemory, ...(Array.isArray(ignoreDefaultArgs) ? ignoreDefaultArgs : [])],
  };
  const how = JSON.stringify(options);
  const last = free;
  free = undefined;
  const isWanted = last?.how === how && last.browser.isConnected();
  if (!isWanted) await last?.browser.close();
  const browser = isWanted ? last.browser : await chromium.launch(options);
  lent.set(browser, how);
  return browser;
}

/** Nothing of a visitor outlives their context: with the contexts that were left open the browser is as new. */
export async function giveBack(browser: Browser | undefined): Promise<void> {
  const how = browser && lent.get(browser);
  if (!how) return;
  lent.delete(browser);
  await Promise.all(browser.contexts().map((context) => context.close()));
  if (free) await browser.close();
  else free = { browser, how };
}

function sharedMemoryBytes(): number {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize;
  } catch {
    return 0; // Not every system has it.
  }
}
