import { freeShippingBar } from '@beckon/editing/templates/gallery/free-shipping-bar';
import { welcomeDiscount } from '@beckon/editing/templates/gallery/welcome-discount';
import type { Campaign } from '@beckon/engine';

/** Shown whatever the visitor has allowed, so that a demo has something to see at once; each page view anew. */
const frequency: Campaign['frequency'] = {
  again: { kind: 'every-page-view' },
  afterClose: 'nothing',
  afterConversion: 'never',
  withoutMemory: 'show',
  respectsSiteRest: false,
};

/** A bar on every page, and a popup that a link opens and that comes by itself on the demo's page. */
export const demoCampaigns: readonly Campaign[] = [
  {
    ...freeShippingBar.campaign,
    id: 'free-shipping',
    name: 'Free shipping bar',
    audience: { all: [] },
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency,
  },
  {
    ...welcomeDiscount.campaign,
    id: 'welcome',
    name: 'Welcome, with 10% for the newsletter',
    audience: { attribute: 'page.path', is: 'startsWith', value: '/meet-beckon' },
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 2 }, { kind: 'call' }] },
    frequency,
  },
];
