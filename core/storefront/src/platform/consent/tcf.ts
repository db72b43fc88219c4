import { hearTcf } from '@beckon/engine/consent/signals/tcf';
import type { ConsentWatch } from './consent-watch.ts';
import type { ConsentSourceCode } from './consent-sources.ts';
import { watchCmp } from './watch-cmp.ts';

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
const watchTcf: ConsentWatch<'tcf'> = (changed) =>
  watchCmp(
    '__tcfapi',
    [version],
    ({ eventStatus, cmpStatus, gdprApplies, purpose }: TcData) => ({
      ...(eventStatus && { eventStatus }),
      ...(cmpStatus && { cmpStatus }),
      ...(typeof gdprApplies === 'boolean' && { gdprApplies }),
      purposeConsents: purpose?.consents ?? {},
    }),
    ({ eventStatus }) => eventStatus === 'cmpuishown',
    changed,
  );

export const tcfConsent: ConsentSourceCode<'tcf'> = { watch: watchTcf, understand: hearTcf };
