import { takeStrictest } from '../take-strictest.ts';
import type { ConsentAnswer } from '../consent.ts';
import type { Heard } from '../said.ts';

/** Google Consent Mode v2: the state of each type after `default` and `update`. */
export type ConsentModeSignal = Readonly<
  Partial<
    Record<
      | 'ad_storage'
      | 'ad_user_data'
      | 'ad_personalization'
      | 'analytics_storage'
      | 'functionality_storage'
      | 'personalization_storage',
      'granted' | 'denied'
    >
  >
>;

/**
 * Marketing needs all three `ad_` types, the sale of data the two that speak of the person, preferences both storages
 * that remember for the visitor. A type that was never set is not "granted by default", as Google's own tags take it:
 * it leaves the question open.
 */
export function hearConsentMode(signal: ConsentModeSignal): Heard {
  const all = (...types: (keyof ConsentModeSignal)[]): ConsentAnswer =>
    takeStrictest(
      types.map((type) => {
        const state: unknown = signal[type];
        return state === 'granted' || state === 'denied' ? state : 'pending';
      }),
    ) ?? 'pending';
  return {
    preferences: all('functionality_storage', 'personalization_storage'),
    analytics: all('analytics_storage'),
    marketing: all('ad_storage', 'ad_user_data', 'ad_personalization'),
    sale: all('ad_user_data', 'ad_personalization'),
  };
}
