import type { Consent } from '@beckon/engine';
import type { SiteChoices } from '../consent/open-choices.ts';
import type { DoorSite } from './door-site.ts';

/** One request with events, as far as it concerns whether they may be kept. The address it came from is not part of it. */
export interface Call {
  /** When it came, by our own clock. */
  readonly atMs: number;
  readonly site: DoorSite;
  readonly origin?: string;
  /** What the visitor allows at most, by all that the server can see of it. */
  readonly consent: Consent;
  /** What its browsers have refused for good. */
  readonly choices: SiteChoices;
  /** Takes so many events out of what the site and the network may send; false where that is used up. */
  readonly mayTake: (events: number) => boolean;
  /** Whether this process has an event of this id on disk already. */
  readonly hasSeen: (id: string) => boolean;
}
