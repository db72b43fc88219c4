import type { TimeOnSite } from '@beckon/engine/campaign/triggers/time-on-site';
import { wait } from './wait.ts';
import type { Watch } from './watch.ts';

/**
 * So many seconds after the visit began, on whichever page that is; also where it turns out to have begun before the page
 * knew. A start in the future (the clock was set back) counts as now; so does one that nobody remembers.
 */
export const watchTimeOnSite: Watch<TimeOnSite> = (settings, page, fire) => {
  let begunAt: number | undefined;
  let stopWaiting = (): void => {};
  const begin = (): void => {
    const startedAt = page.memory().visitStartedAt ?? begunAt ?? page.now();
    if (startedAt === begunAt) return;
    begunAt = startedAt;
    stopWaiting();
    const passedMs = Math.max(0, page.now() - startedAt);
    stopWaiting = wait(settings.seconds * 1000 - passedMs, true, fire);
  };
  begin();
  const unlisten = page.on('facts', begin);
  return () => {
    stopWaiting();
    unlisten();
  };
};
