import type { NthPage } from '@beckon/engine/campaign/triggers/nth-page';
import type { Watch } from './watch.ts';

/** From the given page view of the visit on. */
export const watchNthPage: Watch<NthPage> = (settings, page, fire) => {
  // Not before the caller holds the way to stop it.
  const timer = setTimeout(() => {
    if (page.memory().pagesThisVisit >= settings.pages) fire();
  });
  return () => clearTimeout(timer);
};
