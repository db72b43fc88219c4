import type { ConsentSource, Signals } from '@beckon/engine';
import type { ConsentWatch } from '../platform.ts';
import { consentWatches, type Watched } from './consent-watches.ts';

/**
 * Listens to the sources a site lists, and to GPC and DNT, which need no listing.
 *
 * @param changed is called whenever `read` may give something else
 */
export function watchSignals(
  sources: readonly ConsentSource[],
  changed: () => void,
): { read(): Signals; stop(): void } {
  const heard = Object.entries(consentWatches)
    .filter(
      ([key]) =>
        /^(gpc|dnt)$/.test(key) || sources.includes(key === 'consentMode' ? 'consent-mode' : (key as ConsentSource)),
    )
    .map(([key, watch]) => [key, (watch as ConsentWatch<Watched>)(changed)] as const);
  return {
    read: () => Object.fromEntries(heard.map(([key, watch]) => [key, watch.read()])) as Signals,
    stop: () => heard.forEach(([, watch]) => watch.stop()),
  };
}
