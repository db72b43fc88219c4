import type { SiteSettings } from '@beckon/engine';

/** What a check knows beside the campaign. */
export interface CheckContext {
  readonly site: SiteSettings;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}
