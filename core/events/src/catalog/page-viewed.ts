import type { EventKind } from '../event-kind.ts';

/** A page was looked at; in a single-page shop each of its pages. */
export const pageViewed: EventKind = {
  name: 'page-viewed',
  purpose: 'analytics',
  fields: {
    url: { type: 'url', max: 1000 },
    referrer: { type: 'url', max: 1000 },
    locale: { type: 'text', max: 35 },
  },
};
