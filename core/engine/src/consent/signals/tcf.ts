import type { Heard } from '../said.ts';

/** The parts of TCF 2.2/2.3 `TCData` that count. */
export interface TcfSignal {
  readonly eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete';
  readonly cmpStatus?: string;
  /** May be undefined: then it is assumed to apply. */
  readonly gdprApplies?: boolean;
  /** `purpose.consents`, by purpose number. */
  readonly purposeConsents: Readonly<Record<string, boolean>>;
}

/**
 * Acts on `tcloaded` and `useractioncomplete` only, as the TCF's CMP API asks. While its dialog is open (`cmpuishown`),
 * or before the real CMP has replaced its stub, nothing is answered.
 */
export function hearTcf({ cmpStatus, eventStatus, gdprApplies, purposeConsents }: TcfSignal): Heard {
  if (cmpStatus !== undefined && cmpStatus !== 'loaded') return 'pending';
  if (gdprApplies === false) return {};
  return eventStatus === 'tcloaded' || eventStatus === 'useractioncomplete'
    ? hearPurposes(purposeConsents, '1', '1789', '1234')
    : 'pending';
}

/**
 * Maps TCF purposes, one digit each. Purpose 1 is storage on the device, which everything of ours but `necessary` needs.
 * Analytics is measuring and statistics (7, 8, 9), marketing the choice of advertising and the profiles for it (2, 3, 4).
 * Consent alone counts, never "legitimate interest"; a purpose that is not listed has no consent. TCF does not speak
 * about the sale of data.
 *
 * @param consents by purpose number, `true` where the visitor consented; or a list of the numbers consented to; or a
 *   list of booleans that begins with purpose 1
 */
export function hearPurposes(consents: unknown, preferences: string, analytics: string, marketing: string): Heard {
  if (typeof consents !== 'object' || !consents) return 'pending';
  const has = (purpose: string): boolean =>
    Array.isArray(consents)
      ? consents[+purpose - 1] === true || consents.includes(+purpose)
      : (consents as Record<string, unknown>)[purpose] === true;
  const all = (purposes: string) => ([...purposes].every(has) ? 'granted' : 'denied');
  return { preferences: all(preferences), analytics: all(analytics), marketing: all(marketing) };
}
