import type { Page } from 'playwright-core';
import type { WordPress } from './open-wordpress.ts';

/** What a page did that it must not do; a browser test ends by expecting it to be `nothingWrong`. */
export interface PageReport {
  /** Requests to other hosts. */
  readonly foreign: readonly string[];
  /** Exceptions, and errors on the console. */
  readonly errors: readonly string[];
  /** What PHP complained of about our files. */
  readonly notices: string;
  /** Calls that PHP made to other hosts because of our files. */
  readonly outsideCalls: readonly string[];
}

/** The report of a page that behaved. */
export const nothingWrong: PageReport = { foreign: [], errors: [], notices: '', outsideCalls: [] };

/**
 * Watches a page (and the frames in it) from now on; gives how to ask what it did.
 *
 * @param expected errors that the test provokes
 */
export function watchPage(page: Page, site: WordPress, expected?: RegExp): () => PageReport {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${site.url}/`)) foreign.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return () => ({
    foreign,
    errors: errors.filter((error) => !expected?.test(error)),
    notices: site.readLog(),
    outsideCalls: site
      .readOutsideCalls()
      .filter(({ by }) => by.some((file) => /\/(wordpress-plugin|plugins\/beckon)\//.test(file)))
      .map(({ url }) => url),
  });
}
