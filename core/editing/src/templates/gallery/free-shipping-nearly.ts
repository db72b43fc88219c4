import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Fast versandkostenfrei' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Fast geschafft: Der Versand ist ', { tag: 'strong', children: ['ab 50 € kostenlos'] }, '.'],
      },
    ],
  },
  more: { text: 'Noch eine Kleinigkeit finden' },
};

const french: Translation = {
  label: { label: 'Bientôt la livraison offerte' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Vous y êtes presque : la livraison est ', { tag: 'strong', children: ['offerte dès 50 €'] }, '.'],
      },
    ],
  },
  more: { text: 'Se faire un petit plaisir' },
};

export const freeShippingNearly: Template = {
  id: 'free-shipping-nearly',
  name: 'Nearly there for free shipping',
  occasion: 'cart',
  goal: 'sell',
  description:
    'Tells shoppers whose cart is between half and the whole of the free shipping amount that it takes only a little more.',
  campaign: writeCampaign({
    id: 'free-shipping-nearly',
    name: 'Nearly there for free shipping',
    format: { kind: 'bar', edge: 'bottom', sticks: true, pushes: false, height: 56, closable: true },
    theme: palettes.honey,
    triggers: { match: 'any', list: [{ kind: 'cart-value', atLeast: 25 }] },
    audience: {
      all: [
        { attribute: 'cart.total', is: 'atLeast', value: 25 },
        { attribute: 'cart.total', is: 'lessThan', value: 50 },
      ],
    },
    priority: 120,
    frequency: {
      afterClose: { quiet: { days: 1 } },
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    content: {
      label: 'Nearly free shipping',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', 'You are close: shipping is ', strong('free from €50'), '.'),
            linkButton('more', 'Find a little something', '/collections/all', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
