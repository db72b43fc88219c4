import type { Campaign } from '@beckon/engine';
import { exitIntentSave } from '@beckon/editing/templates/gallery/exit-intent-save';
import { freeShippingBar } from '@beckon/editing/templates/gallery/free-shipping-bar';
import { restockNews } from '@beckon/editing/templates/gallery/restock-news';
import { welcomeDiscount } from '@beckon/editing/templates/gallery/welcome-discount';
import { winBack } from '@beckon/editing/templates/gallery/win-back';
import { heading } from '@beckon/editing/templates/write/heading';
import { linkButton } from '@beckon/editing/templates/write/link-button';
import { paragraph } from '@beckon/editing/templates/write/paragraph';
import { strong } from '@beckon/editing/templates/write/strong';
import { writeCampaign } from '@beckon/editing/templates/write/campaign';
import { freeShippingFrom } from './catalog.ts';
import { kiln } from './theme.ts';

const picture = (handle: string) => ({ url: `/art/${handle}.svg`, alt: '' });

const drafts: readonly Campaign[] = [
  {
    ...welcomeDiscount.campaign,
    id: 'welcome',
    name: 'Welcome, with 10% for the newsletter',
    theme: kiln,
    format: {
      kind: 'popup',
      position: 'center',
      width: 760,
      closesOnOverlay: true,
      image: { ...picture('round-teapot'), side: 'start' },
    },
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 3 }] },
    audience: {
      all: [
        { attribute: 'visitor.isNew', is: 'isTrue' },
        { attribute: 'customer.isLoggedIn', is: 'isFalse' },
        { attribute: 'page.type', is: 'in', value: ['home', 'product', 'collection', 'article'] },
      ],
    },
  },
  {
    ...winBack.campaign,
    id: 'win-back',
    name: 'Win back after 60 days',
    theme: kiln,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 2 }] },
  },
  {
    ...exitIntentSave.campaign,
    id: 'cart-saver',
    name: 'Before you leave a full cart',
    theme: kiln,
    format: { kind: 'slide-in', corner: 'bottom-start', width: 380 },
  },
  {
    ...freeShippingBar.campaign,
    id: 'free-shipping',
    name: 'Free shipping bar',
    theme: {
      ...kiln,
      colors: { ...kiln.colors, background: '#2b2320', text: '#fffaf2', accent: '#f2c9a1' },
      align: 'center',
      fontSize: 15,
      spacing: 'compact',
    },
    content: {
      label: 'Free shipping',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', strong('Free shipping'), ` from € ${freeShippingFrom}, in recycled straw and paper`),
          ],
        },
      ],
    },
    // These words are its own, and English alone, as the page.
    translations: {},
  },
  { ...restockNews.campaign, id: 'news-restock', name: 'Feed: favourites are back', theme: kiln },
  {
    ...restockNews.campaign,
    id: 'news-workshop',
    name: 'Feed: an evening at the wheel',
    theme: kiln,
    format: {
      kind: 'feed',
      teaser: 'An evening at the wheel: three places are left for the first Friday of the month.',
    },
    content: {
      label: 'An evening at the wheel',
      steps: [
        {
          id: 'news',
          blocks: [
            heading('title', 'An evening at the wheel'),
            paragraph('text', 'Two hours, two kilos of clay, and tea. We fire what you make and send it after you.'),
            linkButton('read', 'Read how it goes', '/journal/how-a-teapot-is-made'),
          ],
        },
      ],
    },
    // The template's belong to the words that are replaced here.
    translations: {},
  },
  writeCampaign({
    id: 'care-card',
    name: 'Care card on product pages',
    format: { kind: 'embed', into: '#below-price', placement: 'append', reserve: 150 },
    theme: {
      ...kiln,
      colors: { ...kiln.colors, background: '#f3e9db' },
      shadow: 'none',
      spacing: 'normal',
      fontSize: 16,
    },
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: { all: [{ attribute: 'page.product.type', is: 'equals', value: 'tableware' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    content: {
      label: 'How to care for it',
      steps: [
        {
          id: 'care',
          blocks: [
            heading('title', 'Made to be used every day', 3),
            paragraph(
              'text',
              'Dishwasher, oven, microwave: all fine. Chipped it? Send us a photo, we mend it for the postage.',
            ),
          ],
        },
      ],
    },
  }),
];

/** The demo's campaigns as documents, most of them templates: they are parsed and published as any admin would. */
export const campaigns: readonly Campaign[] = drafts.map((campaign) => ({ ...campaign, status: 'live' }));
