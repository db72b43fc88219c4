import type { Page } from './page.ts';

/** A path longer than this takes too much of the record. */
const longestPath = 120;

/** Begins a page view: what belonged to the one before is over. */
export function turnPage(page: Page, isFirst: boolean): void {
  if (!isFirst) {
    Object.assign(page, { called: [], happened: [], ownForPage: {} });
    // What was printed about the page speaks of the one that was loaded.
    for (const name of Object.keys(page.facts)) if (name.startsWith('page.')) delete page.facts[name];
    page.act?.turn(page);
  }
  // That something of the page before was closed is among what is not said any more.
  page.report.turn();
  const now = Date.now();
  const path = location.pathname.slice(0, longestPath);
  const { visitMinutes } = page.snapshot.site;
  page.memory.turn({ now, path, visitMinutes });
  page.report.tell('page-viewed', {
    url: location.href,
    ...(isFirst && document.referrer && { referrer: document.referrer }),
    locale: document.documentElement.lang,
  });
}
