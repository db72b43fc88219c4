import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';

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
                { title: 'The care kit', url: '/products/care-kit', price: '12.00' },
                { title: 'The matching pouch', url: '/products/pouch', price: '18.00' },
              ],
            },
            linkButton('cart', 'To my cart', '/cart', 'secondary'),
          ],
        },
      ],
    },
  }),
};
