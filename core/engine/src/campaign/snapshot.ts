import type { Purpose } from '../consent/purpose.ts';
import type { Condition } from '../targeting/condition.ts';
import type { CampaignId } from './campaign.ts';
import type { ContentDocument } from './content.ts';
import type { Format } from './format.ts';
import type { Frequency } from './frequency.ts';
import type { Schedule } from './schedule.ts';
import type { SiteSettings } from './site.ts';
import type { Locale } from './text.ts';
import type { Triggers } from './trigger.ts';

/** The address of a content document: the hash of its canonical JSON. */
export type ContentHash = string;

/** For each language the address of the content; the campaign's own language comes first. */
export type Contents = Readonly<Record<Locale, ContentHash>>;

export interface SnapshotExperiment {
  readonly seed: string;
  readonly holdOut: number;
  readonly variants: readonly { readonly id: string; readonly weight: number; readonly contents?: Contents }[];
  readonly withoutId: 'control' | 'hold';
}

/** A live campaign as the page needs it: its rules, and where its content lies. */
export interface SnapshotCampaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly format: Format;
  readonly triggers: Triggers;
  readonly audience: Condition;
  readonly frequency: Frequency;
  readonly schedule?: Schedule;
  readonly priority: number;
  readonly needs?: readonly Purpose[];
  readonly experiment?: SnapshotExperiment;
  readonly contents: Contents;
  /** The campaign's own language, where it has others as well: the first of `contents`. */
  readonly locale?: Locale;
  /** Whether a minimised tab stands for it first; the rest of the tab is content. */
  readonly tabFirst?: true;
}

/** What a page keeps free at its top before it is painted, for a bar that nearly every visit shows. */
export interface Room {
  readonly campaign: CampaignId;
  /** In CSS pixels. */
  readonly height: number;
  /** In a narrow window, where it is another. */
  readonly phoneHeight?: number;
}

/** The immutable, versioned JSON of a site's live campaigns: the only thing the page needs in order to decide. */
export interface Snapshot {
  readonly version: 1;
  /** Hash of everything else in here: the same campaigns give the same hash. */
  readonly hash: string;
  readonly site: SiteSettings;
  /** The attributes that the audiences and texts read, with the purpose each needs. */
  readonly attributes: Readonly<Record<string, Purpose>>;
  readonly campaigns: readonly SnapshotCampaign[];
  readonly room?: Room;
  /** The popup that nearly every page shows sooner or later; there a page does best to fetch all of it at once. */
  readonly surePopup?: CampaignId;
  /** Content that travels with the snapshot. */
  readonly contents: Readonly<Record<ContentHash, ContentDocument>>;
  /** Where the rest lies: this address, the hash and `.json`. */
  readonly contentsAt?: string;
}
