import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Der Ausverkauf beginnt' },
  title: { text: 'Bis zu 50 % reduziert. Ab heute.' },
  text: {
    text: [
      { tag: 'p', children: ['Alles, was nächste Saison nicht wiederkommt, bis nichts mehr da ist. Ganz ohne Code.'] },
    ],
  },
  shop: { text: 'Zum Ausverkauf' },
  later: { text: 'Später' },
};

const french: Translation = {
  label: { label: 'Les soldes commencent' },
  title: { text: 'Jusqu’à −50 %. Dès aujourd’hui.' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Tout ce qui ne reviendra pas la saison prochaine, jusqu’à épuisement. Sans code à saisir.'],
      },
    ],
  },
  shop: { text: 'Voir les soldes' },
  later: { text: 'Plus tard' },
};

export const saleAnnouncement: Template = {
  id: 'sale-announcement',
  name: 'The sale begins',
  occasion: 'season',
  goal: 'sell',
  description:
    'A whole screen in loud type for the first day of a sale, once, to visitors who have already looked at two pages.',
  campaign: writeCampaign({
    id: 'sale-announcement',
    name: 'The sale begins',
    format: { kind: 'full-screen' },
    theme: { ...palettes.tomato, fontSize: 20 },
    triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 2 }] },
    audience: {
      all: [
        { attribute: 'visitor.pagesThisVisit', is: 'atLeast', value: 2 },
        { not: { attribute: 'page.type', is: 'in', value: ['cart', 'account'] } },
      ],
    },
    priority: 320,
    frequency: { again: { kind: 'once' }, afterClose: 'never' },
    content: {
      label: 'The sale begins',
      steps: [
        {
          id: 'sale',
          blocks: [
            heading('title', 'Up to 50% off. From today.'),
            paragraph('text', 'Everything that will not come back next season, until it is gone. No code needed.'),
            linkButton('shop', 'Into the sale', '/collections/sale'),
            closeButton('later', 'Later'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
