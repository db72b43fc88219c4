import type { Attributes, Consent, Memory, Purpose, SiteSettings } from '@beckon/engine';

/** One campaign in the panel: what became of it and why, in a sentence. */
export interface PanelRow {
  readonly campaign: string;
  readonly name: string;
  readonly isShown: boolean;
  readonly sentence: string;
}

/** All that the panel tells, read at one moment. */
export interface PanelFacts {
  readonly rows: readonly PanelRow[];
  readonly storage: SiteSettings['storage'];
  readonly consent: Consent;
  readonly memory: Memory;
  /** Whether the memory is stored, or lives in this page alone. */
  readonly isStored: boolean;
  readonly attributes: Attributes;
  /** Names that are kept back, with the purpose each needs. */
  readonly withheld: Readonly<Record<string, Purpose>>;
}
