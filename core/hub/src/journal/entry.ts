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
      /** What was filled in, sealed (`seal-lead.ts`): a destroyed database gets it back. */
      readonly sealed?: string;
    }
  | {
      /** What became of a lead since: its code, its confirmation. The later goes before the earlier. */
      readonly kind: 'lead-state';
      readonly site: string;
      readonly atMs: number;
      readonly lead: string;
      readonly sealed: string;
    }
  | {
      /** The owner took leads out of every list, or (`deletedAtMs: null`) brought them back. */
      readonly kind: 'leads-deleted';
      readonly site: string;
      readonly atMs: number;
      readonly leads: readonly string[];
      readonly deletedAtMs: number | null;
    }
  | Erasure
  | SiteErasure
  | Correction
  | Limit
  | LettersChoice;

/**
 * Somebody is forgotten, with all that was kept until then. It stands in the journal before anything is deleted, so that what
 * a crash interrupts is finished, and a database that was restored forgets again. Nothing in it says who it was.
 */
export interface Erasure {
  readonly kind: 'erasure';
  readonly site: string;
  readonly atMs: number;
  /** Keyed hashes, as leads have them. */
  readonly persons: readonly string[];
  /** Hashes of their visitors (`hashVisitor`). */
  readonly visitors: readonly string[];
  /** Ids of their leads: random, and of no use once these are gone. */
  readonly leads: readonly string[];
  /** Ids of answers that were laid out for them. */
  readonly answers: readonly string[];
}

/** All of a site goes. Like an erasure of somebody it is on disk before anything is deleted. */
export interface SiteErasure {
  readonly kind: 'site-erasure';
  readonly site: string;
  readonly atMs: number;
  /** The platform asked, nobody used it any more, or its owner asked. */
  readonly why: 'redact' | 'unused' | 'asked';
  /** Until then journal and backups may hold copies. */
  readonly copiesUntilMs: number;
}

/** What somebody filled in was wrong: of each of their forms what is right, sealed as the form itself is. */
export interface Correction {
  readonly kind: 'correction';
  readonly site: string;
  readonly atMs: number;
  readonly leads: readonly { readonly id: string; readonly sealed: string }[];
}

/** A purpose that somebody can refuse. */
export type RefusedPurpose = 'preferences' | 'analytics' | 'marketing' | 'sale';

/**
 * Somebody sets limits to what is done with what is theirs: `freeze`: it is kept and nothing else, until `thaw`; `refuse`: it
 * is not used for these purposes any more. Like an erasure it is written down first, and says nothing of who it is.
 */
export interface Limit {
  readonly kind: 'limit';
  readonly site: string;
  readonly atMs: number;
  readonly limit: 'freeze' | 'thaw' | 'refuse';
  /** Of `refuse`. */
  readonly purposes: readonly RefusedPurpose[];
  readonly persons: readonly string[];
  readonly visitors: readonly string[];
  readonly leads: readonly string[];
}

/** Whoever has an address wants no letters of a site from then on, or does again. Whose it is stands nowhere in it. */
export interface LettersChoice {
  readonly kind: 'letters';
  readonly site: string;
  readonly atMs: number;
  /** As `LetterRefusal.address`. */
  readonly address: string;
  /** As leads have it. */
  readonly person: string;
  readonly wants: boolean;
}
