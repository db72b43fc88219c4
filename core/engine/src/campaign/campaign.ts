import type { Purpose } from '../consent/purpose.ts';
import type { Condition } from '../targeting/condition.ts';
import type { Content } from './content.ts';
import type { Experiment } from './experiment.ts';
import type { Format } from './format.ts';
import type { Frequency } from './frequency.ts';
import type { Schedule } from './schedule.ts';
import type { Locale } from './text.ts';
import type { Theme } from './theme.ts';
import type { Triggers } from './trigger.ts';

/** 1 to 64 of `a-z`, `0-9` and `-`. */
export type CampaignId = string;

export type CampaignStatus = 'draft' | 'live' | 'paused' | 'archived';

/** By block id (or `label`, `tab`, `teaser`), the block's texts in another language, by the block's own key names. */
export type Translation = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What may be shown: a format, content and rules. This is also the file that is exported and imported. */
export interface Campaign {
  readonly schema: 1;
  readonly id: CampaignId;
  readonly name: string;
  readonly status: CampaignStatus;
  readonly format: Format;
  readonly content: Content;
  readonly theme: Theme;
  readonly triggers: Triggers;
  readonly audience: Condition;
  readonly frequency: Frequency;
  readonly schedule?: Schedule;
  /** 0 to 1000; the higher wins where only one may show. */
  readonly priority: number;
  /** Purposes that must be allowed before this campaign shows, whatever its audience reads. */
  readonly needs?: readonly Purpose[];
  readonly experiment?: Experiment;
  /** The language `content` is written in. */
  readonly locale: Locale;
  readonly translations?: Readonly<Record<Locale, Translation>>;
}
