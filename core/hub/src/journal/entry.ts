import type { Event } from '@beckon/events';

/** An event as it passed the door. */
export interface KeptEvent extends Event {
  /** The day of `at` in the site's time zone (`2026-11-24`), settled here so that a replay counts the same days. */
  readonly day: string;
}

/** What the journal keeps of one accepted call. No address of a computer ever stands in it. */
export type Entry =
  | {
      readonly kind: 'events';
      readonly site: string;
      /** When the call came, by our own clock. */
      readonly atMs: number;
      /** A robot, by its own words: kept, never counted. */
      readonly isBot?: true;
      readonly events: readonly KeptEvent[];
    }
  | {
      readonly kind: 'lead';
      readonly site: string;
      readonly atMs: number;
      readonly lead: Readonly<Record<string, unknown>>;
    };
