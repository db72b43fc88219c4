import type { Stop } from '../triggers/watch.ts';

/**
 * Tells when the page has finished a request whose address fits: how themes without events change their carts, seen
 * without patching `fetch`.
 */
export function watchRequests(address: RegExp, finished: () => void): Stop {
  try {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some(({ name }) => address.test(name))) finished();
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  } catch {
    return () => {}; // A browser without it has the platform's own events only.
  }
}
