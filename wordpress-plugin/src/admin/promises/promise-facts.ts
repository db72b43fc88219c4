import type { PageSources } from '@beckon/editing/promises/page-policy';
import type { WordPressRegister } from '@beckon/editing/promises/pick-wordpress-register';

/** What the owner has set that decides for how long something is kept; 0 days are for ever, but for addresses. */
export interface KeepingSettings {
  readonly keepLeadsDays: number;
  readonly ipDays: number;
  readonly keepCountsDays: number;
  readonly windowDays: number;
  readonly storageKind: 'cookie' | 'local' | 'session' | 'memory';
  readonly storageDays: number;
  readonly bannerIsOn: boolean;
}

export type RecipientName = 'site' | 'database' | 'mail' | 'shop' | 'consent' | 'code';

/** Somebody who is handed data because the site is set up so. */
export interface Recipient {
  readonly who: RecipientName;
  /** Empty where there is none to tell. */
  readonly host: string;
}

/** What the route answers. */
export interface PromiseFacts {
  readonly register: WordPressRegister;
  readonly set: KeepingSettings;
  /** As the owner said it; empty for not said. */
  readonly hosting: { readonly region: string; readonly rule: string };
  readonly recipients: readonly Recipient[];
  readonly sources: PageSources;
}
