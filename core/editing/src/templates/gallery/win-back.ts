import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { coupon } from '../write/coupon.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Willkommen zurück' },
  title: { text: 'Lange nicht gesehen' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Hallo {{ own.firstName | default: "und willkommen zurück" }}. Seit Ihrer letzten Bestellung hat sich viel getan, und das hier geht auf uns:',
        ],
      },
    ],
  },
  coupon: { label: '15 %, nur für Sie', copy: 'Code kopieren', copied: 'Kopiert' },
  new: { text: 'Neues ansehen' },
};

const french: Translation = {
  label: { label: 'Bon retour chez nous' },
  title: { text: 'Ça faisait longtemps' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Bonjour {{ own.firstName | default: "et bon retour" }}. Bien des choses ont changé depuis votre dernière commande, et ceci est offert par la maison :',
        ],
      },
    ],
  },
  coupon: { label: '15 %, rien que pour vous', copy: 'Copier le code', copied: 'Copié' },
  new: { text: 'Voir les nouveautés' },
};

export const winBack: Template = {
  id: 'win-back',
  name: 'Win back',
  occasion: 'loyalty',
  goal: 'sell',
  description:
    'For customers whose last order is more than 60 days old and whose cart is empty: a warm hello and a reason to look again.',
  campaign: writeCampaign({
    id: 'win-back',
    name: 'Win back',
    format: { kind: 'popup', position: 'center', width: 500, closesOnOverlay: true },
    theme: palettes.blush,
    triggers: {
      match: 'any',
      list: [
        { kind: 'delay', seconds: 10 },
        { kind: 'nth-page', pages: 2 },
      ],
    },
    audience: {
      all: [
        { attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 60 } },
        { attribute: 'cart.items', is: 'equals', value: 0 },
      ],
    },
    priority: 250,
    frequency: { again: { kind: 'after', rest: { days: 14 } }, afterClose: { quiet: { days: 30 } } },
    content: {
      label: 'Welcome back',
      steps: [
        {
          id: 'hello',
          blocks: [
            heading('title', 'It has been a while'),
            paragraph(
              'text',
              'Hello {{ own.firstName | default: "again" }}. A good deal has changed since your last order, and this is on us:',
            ),
            coupon('coupon', '15% off, just for you', 'BACK15'),
            linkButton('new', 'See what is new', '/collections/new', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
