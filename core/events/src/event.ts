import type { Purpose } from '@beckon/engine';

/** The names of everything that can be reported, past-tense facts; one file each in `catalog/`. */
export type EventName =
  | 'page-viewed'
  | 'campaign-shown'
  | 'campaign-closed'
  | 'campaign-clicked'
  | 'campaign-held-out'
  | 'form-submitted'
  | 'goal-reached'
  | 'custom'
  | 'checkout-started'
  | 'order-placed'
  | 'consent-changed';

/** Something that happened. The id is made once, where it happened, so that a repeat is the same event. */
export interface Event {
  /** UUIDv7. */
  readonly id: string;
  readonly name: EventName;
  /** ISO 8601 in UTC, by the clock of the page. */
  readonly at: string;
  readonly site: string;
  readonly visitor?: string;
  readonly visit?: string;
  readonly campaign?: string;
  readonly variant?: string;
  /** The purpose under which it may be sent and kept. */
  readonly purpose: Purpose;
  /** The fields that the catalogue lists for this name. */
  readonly data: Readonly<Record<string, unknown>>;
}
