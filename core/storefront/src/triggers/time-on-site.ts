import type { TimeOnSite } from '@beckon/engine/campaign/triggers/time-on-site';
import { wait } from './wait.ts';
import type { Watch } from './watch.ts';

/**
 * So many seconds after the visit began, on whichever page that is. A start in the future (the clock was set back) counts
 * as now; so does one that nobody remembers.
 */
export const watchTimeOnSite: Watch<TimeOnSite> = (settings, page, fire) => {
  const passedMs = Math.max(0, page.now() - (page.memory().visitStartedAt ?? page.now()));
  return wait(settings.seconds * 1000 - passedMs, true, fire);
};
