import { hearGpp } from '@beckon/engine/consent/signals/gpp';
import type { Signals } from '@beckon/engine';
import type { ConsentWatch } from './consent-watch.ts';
import { awaitGlobal } from './await-global.ts';
import type { ConsentSourceCode } from './consent-sources.ts';

/** What a GPP listener is called with; `pingData` holds everything that counts. */
interface GppEvent {
  readonly listenerId?: number;
  readonly pingData?: {
    readonly signalStatus?: string;
    readonly applicableSections?: readonly number[];
    readonly parsedSections?: Readonly<Record<string, unknown>>;
  };
}

/** IAB GPP 1.1. https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform, "CMP API Specification" */
const watchGpp: ConsentWatch<'gpp'> = (changed) => {
  let state: Signals['gpp'] = 'loading';
  let remove: (() => void) | undefined;
  let isStopped = false;
  const fail = (): void => {
    state = 'failed';
    changed();
  };
  const stopWaiting = awaitGlobal(
    '__gpp',
    (api) =>
      api('addEventListener', (event: GppEvent | null, isSuccess: boolean) => {
        remove = () => api('removeEventListener', () => {}, event?.listenerId);
        if (isStopped) return remove();
        const ping = event?.pingData;
        if (!isSuccess || !ping) return fail();
        state = {
          ...(ping.signalStatus && { signalStatus: ping.signalStatus }),
          applicableSections: ping.applicableSections ?? [],
          parsedSections: ping.parsedSections ?? {},
        };
        changed();
      }),
    fail,
  );
  return {
    read: () => state,
    stop() {
      isStopped = true;
      stopWaiting();
      remove?.();
    },
  };
};

export const gppConsent: ConsentSourceCode<'gpp'> = { watch: watchGpp, understand: hearGpp };
