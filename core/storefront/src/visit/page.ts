import type { Act } from '../act.ts';
import type { Attributes, CampaignId, OnScreen, Showing, Snapshot } from '@beckon/engine';
import type { Keeper } from '../memory.ts';
import type { Tabs } from '../memory/tabs.ts';
import type { Shop } from '../platform/shop.ts';
import type { Readers } from '../read/readers.ts';
import type { Report } from '../report.ts';
import type { Shown } from '../show/host.ts';
import type { Stop } from '../triggers/watch.ts';
import type { Following } from './follow-consent.ts';

export type WholeDecide = (typeof import('@beckon/engine/decide'))['decide'];
export type Decide = (typeof import('@beckon/engine/decide/decide-plainly'))['decidePlainly'];

/** What the loader hands over. */
export interface Arrival {
  readonly snapshot: Snapshot;
  /** CSP nonce of our own script. */
  readonly nonce?: string | undefined;
}

/** A campaign that has the screen, is on its way to it, or was turned away for this page view. */
export interface Standing {
  onScreen: OnScreen;
  /** What was decided, and what let it through. */
  readonly showing: Showing;
  shown?: Shown | undefined;
  /** Turned away by the page, or could not be fetched: until its trigger fires again it is left alone. */
  isParked?: boolean;
}

/** What the page may set by `beckon('options', …)`. */
export interface Options {
  autoPageview?: boolean;
  defaultConsent?: 'granted' | 'denied';
  cookieDays?: number;
  storage?: 'cookie' | 'local' | 'session' | 'none';
}

/** What the half that acts keeps of a page view. It brings it along: before it is here nobody asks. */
export interface Acting {
  /** By campaign, the triggers that fired on this page view; see `Visit`. */
  fired: Record<CampaignId, readonly number[]>;
  cancelled: CampaignId[];
  /** What was displayed on this page view. */
  shown: CampaignId[];
  /** By campaign, how to stop watching for its triggers. */
  armed: Map<CampaignId, readonly (Stop | undefined)[]>;
  heldOut: Set<CampaignId>;
}

/** All that the tag knows and holds while a page lives: made once, handed to every part. */
export interface Page extends Arrival, Acting {
  /** Fetches what works the shop, where this page belongs to one. */
  readonly loadShop: (() => Promise<Shop>) | undefined;
  readonly memory: Keeper;
  readonly consent: Following;
  readonly report: Report;
  readonly options: Options;
  /** The readers that are here by now. */
  readers(): Readers;
  /** Whether there is nothing left to fetch for reading attributes. */
  canReadAll: boolean;
  /**
   * What the platform printed or reported, by attribute name. `visit` is none: where a page that lies in caches asks for what
   * it cannot be printed with, who is logged in and their cart. It is there until that is answered.
   */
  readonly facts: Record<string, unknown>;
  /** The site's own attributes for this page view only. */
  ownForPage: Readonly<Record<string, unknown>>;
  called: CampaignId[];
  readonly standing: Map<CampaignId, Standing>;
  /** The half that acts, once something could match. */
  act?: Act | undefined;
  /** Events of this page view that came before it. */
  happened: (readonly [name: string, data: Readonly<Record<string, unknown>>])[];
  /** Resolves once what is on its way to the screen is there or stays away, or has taken too long. */
  busy?: Promise<unknown>;
  tabs?: Tabs | undefined;
  decision?: ReturnType<Decide> | undefined;
  /** Told of every decision, while the debug panel is open. */
  onDecision?: (() => void) | undefined;
  /** Decides and acts on it. */
  look(): void;
  /** Begins a page view. `isReported`: the page says so, we need not have noticed. */
  turn(isReported?: boolean): void;
  /** Takes up facts that changed. */
  learn(news: Attributes | undefined): void;
  /** Opens the way to other tabs of this shop, once. */
  loadTabs(): Promise<unknown> | undefined;
}
