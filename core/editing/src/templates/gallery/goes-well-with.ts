import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';

const german: Translation = {
  label: { label: 'Passt gut dazu' },
  title: { text: 'Gute Wahl. Das passt dazu' },
  products: {
    'items.0.title': 'Das Pflegeset',
    'items.0.price': '12,00 €',
    'items.1.title': 'Der passende Beutel',
    'items.1.price': '18,00 €',
  },
  cart: { text: 'Zum Warenkorb' },
};

const french: Translation = {
  label: { label: 'Va bien avec' },
  title: { text: 'Bon choix. Voici ce qui va avec' },
  products: {
    'items.0.title': 'Le kit d’entretien',
    'items.0.price': '12,00 €',
    'items.1.title': 'La pochette assortie',
    'items.1.price': '18,00 €',
  },
  cart: { text: 'Voir mon panier' },
};

export const goesWellWith: Template = {
  id: 'goes-well-with',
  name: 'Goes well with it',
  occasion: 'cart',
  goal: 'sell',
  description: 'The moment something lands in the cart, two things that go with it.',
  campaign: writeCampaign({
    id: 'goes-well-with',
    name: 'Goes well with it',
    format: { kind: 'slide-in', corner: 'top-end', width: 380 },
    theme: palettes.honey,
    triggers: { match: 'any', list: [{ kind: 'add-to-cart' }] },
    audience: { all: [{ attribute: 'cart.items', is: 'atMost', value: 3 }] },
    priority: 160,
    frequency: {
      afterClose: { quiet: { days: 1 } },
      afterConversion: { quiet: { days: 1 } },
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    content: {
      label: 'Goes well with it',
      steps: [
        {
          id: 'pair',
          blocks: [
            heading('title', 'Good choice. These go with it', 3),
            {
              kind: 'products',
              id: 'products',
              items: [
                { title: 'The care kit', url: '/products/care-kit', price: '€12' },
                { title: 'The matching pouch', url: '/products/pouch', price: '€18' },
              ],
            },
            linkButton('cart', 'To my cart', '/cart', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
