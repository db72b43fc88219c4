import type { EventKind } from '../event-kind.ts';

/** What the visitor allows has changed. Necessary: it is how a permission is proven and how a withdrawal takes effect. */
export const consentChanged: EventKind = {
  name: 'consent-changed',
  purpose: 'necessary',
  fields: {
    preferences: { type: 'text', max: 10 },
    analytics: { type: 'text', max: 10 },
    marketing: { type: 'text', max: 10 },
    sale: { type: 'text', max: 10 },
    source: { type: 'text', max: 20 },
    region: { type: 'text', max: 6 },
    text: { type: 'text', max: 40 },
  },
};
