import type { CampaignId } from './campaign/campaign.ts';
import type { Trigger } from './campaign/trigger.ts';
import type { ConsentAnswer, ConsentSource } from './consent/consent.ts';
import type { Purpose } from './consent/purpose.ts';
import type { Condition } from './targeting/condition.ts';

/** Why a condition could not be answered. */
export type Unknown = 'absent' | 'withheld' | 'unknown-attribute' | 'unknown-operator' | 'not-comparable' | 'malformed';

/** Every reason for which a campaign is held back. Closed: whoever reads it handles all. Times are epoch milliseconds. */
export type Reason =
  /** A part of the snapshot is malformed, or newer than this engine. */
  | { readonly kind: 'not-understood'; readonly what: string }
  | {
      readonly kind: 'schedule';
      readonly is: 'not-yet' | 'over' | 'not-today' | 'not-at-this-hour' | 'no-zone';
      readonly opensAt?: string;
      readonly closedAt?: string;
    }
  | { readonly kind: 'consent'; readonly purpose: Purpose; readonly is: ConsentAnswer; readonly source: ConsentSource }
  /** The part of the audience that was not met, what the visit had there, and why it could not tell. */
  | { readonly kind: 'audience'; readonly answer: 'no'; readonly condition: Condition; readonly found?: unknown }
  | {
      readonly kind: 'audience';
      readonly answer: 'unknown';
      readonly condition: Condition;
      readonly why: Unknown;
      readonly found?: unknown;
      readonly purpose?: Purpose;
    }
  /** Its frequency needs a memory that the visitor has not allowed; where it `is` granted, the browser keeps nothing. */
  | { readonly kind: 'no-memory'; readonly is: ConsentAnswer; readonly source: ConsentSource }
  | { readonly kind: 'frequency'; readonly cap: 'page-view' | 'visit' | 'once'; readonly lastShownAt: number }
  | { readonly kind: 'frequency'; readonly cap: 'pages'; readonly pagesSince: number; readonly pages: number }
  | {
      readonly kind: 'frequency';
      readonly cap: 'rest' | 'closed' | 'converted';
      readonly since: number;
      readonly until?: number;
    }
  | { readonly kind: 'frequency'; readonly cap: 'displays'; readonly displays: number; readonly max: number }
  | { readonly kind: 'site-rest'; readonly since: number; readonly until: number }
  | { readonly kind: 'site-cap'; readonly shown: number; readonly max: number }
  | { readonly kind: 'search-landing' }
  /** It waits for one of these, or for all that are listed. */
  | { readonly kind: 'trigger'; readonly match: 'any' | 'all'; readonly waitsFor: readonly Trigger[] }
  | { readonly kind: 'cancelled'; readonly event: string }
  | { readonly kind: 'held-out'; readonly of: 'campaign' | 'site'; readonly bucket: number; readonly share: number }
  | { readonly kind: 'no-stable-id' }
  | { readonly kind: 'on-screen' }
  /** Another campaign has the screen, or won it now. */
  | {
      readonly kind: 'rival';
      readonly campaign: CampaignId;
      readonly over: 'interruption' | 'place';
      readonly elsewhere?: boolean;
      readonly priority?: number;
    };

export type ReasonKind = Reason['kind'];

/** A reason as far as a page acts on it; every `Reason` is one. */
export type BareReason =
  | Reason
  | { readonly kind: 'audience'; readonly answer: 'no' | 'unknown'; readonly why?: Unknown | undefined }
  | { readonly kind: 'no-memory' };
