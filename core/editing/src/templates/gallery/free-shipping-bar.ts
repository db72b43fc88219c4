import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Kostenloser Versand' },
  text: {
    text: [
      { tag: 'p', children: [{ tag: 'strong', children: ['Kostenloser Versand'] }, ' für alle Bestellungen ab 50 €'] },
    ],
  },
};

const french: Translation = {
  label: { label: 'Livraison offerte' },
  text: { text: [{ tag: 'p', children: [{ tag: 'strong', children: ['Livraison offerte'] }, ' dès 50 € d’achat'] }] },
};

export const freeShippingBar: Template = {
  id: 'free-shipping-bar',
  name: 'Free shipping bar',
  occasion: 'cart',
  goal: 'sell',
  description: 'One calm line at the top of every page that says from which amount shipping is free.',
  campaign: writeCampaign({
    id: 'free-shipping-bar',
    name: 'Free shipping bar',
    format: { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 44, phoneHeight: 60, closable: true },
    theme: palettes.slate,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 50,
    content: {
      label: 'Free shipping',
      steps: [{ id: 'bar', blocks: [paragraph('text', strong('Free shipping'), ' on all orders over €50')] }],
    },
    translations: { de: german, fr: french },
  }),
};
