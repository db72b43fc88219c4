import type { AttributeName } from '../targeting/condition.ts';
import type { CampaignId } from '../campaign/campaign.ts';
import type { Attributes } from './attribute.ts';

/** A campaign that a visitor sees at this moment, here or in another tab. */
export interface OnScreen {
  readonly campaign: CampaignId;
  /** Whether it interrupts (covers or takes a corner) or merely stands in the page; see `formats/`. */
  readonly interrupts: boolean;
  /** The place it holds, where two cannot stand at once: `top`, `bottom`, `bottom-right`, `#selector` … */
  readonly place?: string;
  /** True where another tab shows it. */
  readonly elsewhere?: boolean;
}

/** The facts about this page view and its visitor: everything `decide` may know, apart from memory, consent and time. */
export interface Visit {
  readonly attributes: Attributes;
  /** Names that consent keeps back, or that this tag cannot read: unknown to every operator, `exists` included. */
  readonly withheld?: readonly AttributeName[];
  /** By campaign, the positions in its trigger list that have fired on this page view. `page-load` needs no entry. */
  readonly fired?: Readonly<Record<CampaignId, readonly number[]>>;
  /** Campaigns whose cancel event has happened on this page view. */
  readonly cancelled?: readonly CampaignId[];
  /** Campaigns that the page asked for by `beckon('show', id)`: triggers, audience, schedule and caps are not asked. */
  readonly called?: readonly CampaignId[];
  /** Campaigns that were displayed on this page view: other tabs count pages too, so that memory alone cannot tell. */
  readonly shown?: readonly CampaignId[];
  readonly onScreen?: readonly OnScreen[];
  /** Whether this browser lets nothing be kept, although the site would and the visitor may have allowed it. */
  readonly keepsNothing?: boolean;
  /** IANA name of the visitor's time zone; the site's is in the snapshot. */
  readonly visitorTimeZone?: string;
  /** The language tags the visitor prefers, best first; the page's own language comes from `page.language`. */
  readonly languages?: readonly string[];
}
