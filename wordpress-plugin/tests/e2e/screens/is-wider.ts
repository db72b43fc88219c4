import type { Page } from 'playwright-core';

/**
 * Whether our part of a page is wider than its room; what the rest of wp-admin does is not ours to mend. Polled where it is
 * asked: what listens to a resized window draws again a moment after it.
 */
export const isWider = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.querySelector('#beckon-screen')!;
    return scrollWidth > clientWidth || clientWidth > window.innerWidth;
  });
