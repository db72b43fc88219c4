import { hearTcf } from '@beckon/engine/consent/signals/tcf';
import type { Signals } from '@beckon/engine';
import type { ConsentWatch } from './consent-watch.ts';
import { awaitGlobal } from './await-global.ts';
import type { ConsentSourceCode } from './consent-sources.ts';

/** `TCData`, the parts read here. */
interface TcData {
  readonly listenerId?: number;
  readonly eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete';
  readonly cmpStatus?: string;
  readonly gdprApplies?: boolean;
  readonly purpose?: { readonly consents?: Readonly<Record<string, boolean>> };
}

const version = 2;

/**
 * IAB TCF 2.2 and 2.3, by `addEventListener` alone (`getTCData` is deprecated). A stub keeps the call for its CMP.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
const watchTcf: ConsentWatch<'tcf'> = (changed) => {
  let state: Signals['tcf'] = 'loading';
  let remove: (() => void) | undefined;
  let isStopped = false;
  const fail = (): void => {
    state = 'failed';
    changed();
  };
  const stopWaiting = awaitGlobal(
    '__tcfapi',
    (api) =>
      api('addEventListener', version, (data: TcData | null, isSuccess: boolean) => {
        remove = () => api('removeEventListener', version, () => {}, data?.listenerId);
        // A stub passes the wish to listen on whenever its CMP comes, perhaps after we have left.
        if (isStopped) return remove();
        if (!isSuccess || !data) return fail();
        state = {
          ...(data.eventStatus && { eventStatus: data.eventStatus }),
          ...(data.cmpStatus && { cmpStatus: data.cmpStatus }),
          ...(typeof data.gdprApplies === 'boolean' && { gdprApplies: data.gdprApplies }),
          purposeConsents: data.purpose?.consents ?? {},
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

export const tcfConsent: ConsentSourceCode<'tcf'> = { watch: watchTcf, understand: hearTcf };
