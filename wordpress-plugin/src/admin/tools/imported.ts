import type { Problem } from '../ui/call-site.ts';

/** What became of one campaign of a file. */
export interface ImportedCampaign {
  readonly name: string;
  readonly problems: readonly Problem[];
  /** What is different now, in words. */
  readonly notes?: readonly string[];
  /** Where it is now; absent where it was not taken. */
  readonly postId?: number;
  readonly editUrl?: string;
}

/** A popup of Popup Maker that can be taken over. */
export interface Popup {
  readonly id: number;
  readonly name: string;
  readonly isOn: boolean;
  readonly isBlocks: boolean;
  /** How many campaigns were made of it before. */
  readonly campaigns: number;
}

/** What became of one popup. */
export interface ImportedPopup {
  readonly id: number;
  readonly name: string;
  readonly taken: readonly string[];
  readonly changed: readonly string[];
  readonly left: readonly string[];
  readonly problems: readonly Problem[];
  readonly postId?: number;
  readonly editUrl?: string;
}
