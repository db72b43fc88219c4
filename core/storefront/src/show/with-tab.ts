import type { Show } from './host.ts';
import type { Open } from './open.ts';

/** Gives a format its minimised handle, whose code is fetched where a document has one. */
export function withTab(open: Open): Show {
  return async (host) => {
    if (!host.document.tab) return open(host, nothingIsLeft);
    return import('./tab/open-with-tab.ts').then(
      ({ openWithTab }) => openWithTab(host, open),
      // The handle's chunk did not arrive. Half a campaign is worse than none.
      () => undefined,
    );
  };
}

const nothingIsLeft: Parameters<Open>[1] = (_, steps) => steps.stop();
