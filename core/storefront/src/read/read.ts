import type { Attributes, Memory, SiteSettings } from '@beckon/engine';

/** What a reader may look at. */
export interface ReadPage {
  readonly window: Window;
  readonly document: Document;
  readonly site: SiteSettings;
  /** What the platform printed or reported about page, cart and customer, by attribute name. */
  readonly facts: Attributes;
  /** The site's own attributes for this page view only. */
  readonly ownForPage: Readonly<Record<string, unknown>>;
  readonly memory: Memory;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads one attribute; undefined when there is nothing to know. Never throws on a strange page. */
export type Read = (page: ReadPage) => unknown;
