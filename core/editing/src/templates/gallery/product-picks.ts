import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';

const german: Translation = {
  label: { label: 'Drei Lieblingsstücke' },
  title: { text: 'Drei Lieblingsstücke' },
  products: {
    'items.0.title': 'Für jeden Tag',
    'items.0.price': '24,00 €',
    'items.1.title': 'Zum Verschenken',
    'items.1.price': '38,00 €',
    'items.2.title': 'Für viele Jahre',
    'items.2.price': '64,00 €',
    'items.2.was': '79,00 €',
  },
  all: { text: 'Alle Lieblingsstücke' },
};

const french: Translation = {
  label: { label: 'Nos trois coups de cœur' },
  title: { text: 'Nos trois coups de cœur' },
  products: {
    'items.0.title': 'Pour tous les jours',
    'items.0.price': '24,00 €',
    'items.1.title': 'Le beau cadeau',
    'items.1.price': '38,00 €',
    'items.2.title': 'Pour longtemps',
    'items.2.price': '64,00 €',
    'items.2.was': '79,00 €',
  },
  all: { text: 'Tous nos coups de cœur' },
};

export const productPicks: Template = {
  id: 'product-picks',
  name: 'Three things we love',
  occasion: 'launch',
  goal: 'sell',
  description: 'A card with three products for visitors who read on but have not put anything into the cart.',
  campaign: writeCampaign({
    id: 'product-picks',
    name: 'Three things we love',
    format: { kind: 'slide-in', corner: 'bottom-end', width: 400 },
    theme: palettes.paper,
    triggers: {
      match: 'any',
      list: [
        { kind: 'scroll', percent: 70 },
        { kind: 'inactivity', seconds: 45 },
      ],
    },
    audience: {
      all: [
        { attribute: 'cart.items', is: 'equals', value: 0 },
        { attribute: 'page.type', is: 'in', value: ['home', 'collection', 'article'] },
      ],
    },
    content: {
      label: 'Three things we love',
      steps: [
        {
          id: 'picks',
          blocks: [
            heading('title', 'Three things we love', 3),
            {
              kind: 'products',
              id: 'products',
              items: [
                { title: 'The everyday one', url: '/products/everyday', price: '€24' },
                { title: 'The good gift', url: '/products/gift', price: '€38' },
                { title: 'The lasting one', url: '/products/lasting', price: '€64', was: '€79' },
              ],
            },
            linkButton('all', 'See all favourites', '/collections/favourites', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
