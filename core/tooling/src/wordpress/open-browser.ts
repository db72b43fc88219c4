import { findLightChromium } from '@beckon/storefront/e2e/find-chromium';
import { lendBrowser } from '@beckon/storefront/e2e/lend-browser';
import type { Browser } from 'playwright-core';

/** By its own word a headless browser is a robot, and robots are not counted; in a context alone, beacons would still say so. */
const person = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/**
 * A Chromium that asks for nothing by itself.
 *
 * @param executablePath which; the light one where nothing is said, since an admin or a shop in it takes less computing
 */
export function openBrowser(executablePath = findLightChromium()): Promise<Browser> {
  return lendBrowser({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run', `--user-agent=${person}`], // prettier-ignore
  });
}
