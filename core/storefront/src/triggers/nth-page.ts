import type { NthPage } from '@beckon/engine/campaign/triggers/nth-page';
import type { Watch } from './watch.ts';

/** From the given page view of the visit on; also where the visit turns out to be longer than the page knew. */
export const watchNthPage: Watch<NthPage> = (settings, page, fire) => {
  let hasFired = false;
  const check = (): void => {
    if (hasFired || page.memory().pagesThisVisit < settings.pages) return;
    hasFired = true;
    fire();
  };
  // Not before the caller holds the way to stop it.
  const timer = setTimeout(check);
  const unlisten = page.on('facts', check);
  return () => {
    clearTimeout(timer);
    unlisten();
  };
};
