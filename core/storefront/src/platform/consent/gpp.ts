import { hearGpp } from '@beckon/engine/consent/signals/gpp';
import type { ConsentWatch } from './consent-watch.ts';
import type { ConsentSourceCode } from './consent-sources.ts';
import { watchCmp } from './watch-cmp.ts';

/** What a GPP listener is called with; `pingData` holds everything that counts. */
interface GppEvent {
  readonly listenerId?: number;
  readonly pingData?: {
    readonly cmpStatus?: string;
    readonly signalStatus?: string;
    readonly applicableSections?: readonly number[];
    readonly parsedSections?: Readonly<Record<string, unknown>>;
  };
}

/** IAB GPP 1.1. https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform, "CMP API Specification" */
const watchGpp: ConsentWatch<'gpp'> = (changed) =>
  watchCmp(
    '__gpp',
    [],
    ({ pingData: ping }: GppEvent) =>
      ping && ping.cmpStatus !== 'error'
        ? {
            ...(ping.signalStatus && { signalStatus: ping.signalStatus }),
            applicableSections: ping.applicableSections ?? [],
            parsedSections: ping.parsedSections ?? {},
          }
        : undefined,
    ({ signalStatus }) => signalStatus !== 'ready',
    changed,
  );

export const gppConsent: ConsentSourceCode<'gpp'> = { watch: watchGpp, understand: hearGpp };
