import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Ihr Warenkorb wartet' },
  title: { text: 'Noch am Überlegen?' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Lassen Sie sich Zeit. Alles, was Sie ausgesucht haben, liegt sicher im Warenkorb, und 30 Tage lang ist die Rückgabe kostenlos.',
        ],
      },
    ],
  },
  cart: { text: 'Zum Warenkorb' },
};

const french: Translation = {
  label: { label: 'Votre panier vous attend' },
  title: { text: 'Vous hésitez encore ?' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Prenez votre temps. Tout ce que vous avez choisi vous attend dans votre panier, et les retours sont gratuits pendant 30 jours.',
        ],
      },
    ],
  },
  cart: { text: 'Voir mon panier' },
};

export const cartReminder: Template = {
  id: 'cart-reminder',
  name: 'Cart reminder',
  occasion: 'cart',
  goal: 'save-cart',
  description: 'A small card for visitors who filled a cart and then went quiet: no discount, just the way back.',
  campaign: writeCampaign({
    id: 'cart-reminder',
    name: 'Cart reminder',
    format: { kind: 'slide-in', corner: 'bottom-end', width: 360 },
    theme: palettes.sage,
    triggers: { match: 'any', list: [{ kind: 'inactivity', seconds: 40 }] },
    audience: {
      all: [
        { attribute: 'cart.items', is: 'atLeast', value: 1 },
        { not: { attribute: 'page.type', is: 'equals', value: 'cart' } },
      ],
    },
    priority: 150,
    frequency: { afterClose: { quiet: { days: 3 } } },
    content: {
      label: 'Your cart is waiting',
      steps: [
        {
          id: 'reminder',
          blocks: [
            heading('title', 'Still thinking it over?', 3),
            paragraph(
              'text',
              'Take your time. Everything you chose is safe in your cart, and returns are free for 30 days.',
            ),
            linkButton('cart', 'See my cart', '/cart'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
