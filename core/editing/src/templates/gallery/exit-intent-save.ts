import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { coupon } from '../write/coupon.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Ein letztes Angebot, bevor Sie gehen' },
  title: { text: 'Bevor Sie gehen …' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Sie haben gut gewählt. Bestellen Sie heute, und wir ziehen ',
          { tag: 'strong', children: ['10 % von allem im Warenkorb'] },
          ' ab.',
        ],
      },
    ],
  },
  coupon: { label: 'Ihr Code für heute', copy: 'Code kopieren', copied: 'Kopiert' },
  checkout: { text: 'Zurück zum Warenkorb' },
  no: { text: 'Heute nicht' },
};

const french: Translation = {
  label: { label: 'Une dernière offre avant de partir' },
  title: { text: 'Avant de partir…' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Vous avez bien choisi. Commandez aujourd’hui et profitez de ',
          { tag: 'strong', children: ['10 % de remise sur tout votre panier'] },
          '.',
        ],
      },
    ],
  },
  coupon: { label: 'Votre code du jour', copy: 'Copier le code', copied: 'Copié' },
  checkout: { text: 'Revenir à mon panier' },
  no: { text: 'Pas aujourd’hui' },
};

export const exitIntentSave: Template = {
  id: 'exit-intent-save',
  name: 'A last offer before leaving',
  occasion: 'leaving',
  goal: 'save-cart',
  description: 'Shows a code to visitors with something in the cart at the moment they are about to go.',
  campaign: writeCampaign({
    id: 'exit-intent-save',
    name: 'A last offer before leaving',
    format: { kind: 'popup', position: 'center', width: 520, closesOnOverlay: true },
    theme: palettes.midnight,
    triggers: { match: 'any', list: [{ kind: 'exit-intent' }] },
    audience: {
      all: [
        { attribute: 'cart.items', is: 'atLeast', value: 1 },
        { not: { attribute: 'page.type', is: 'equals', value: 'account' } },
      ],
    },
    priority: 300,
    frequency: { afterClose: { quiet: { days: 14 } } },
    content: {
      label: 'A last offer before you go',
      steps: [
        {
          id: 'offer',
          blocks: [
            heading('title', 'Before you go …'),
            paragraph(
              'text',
              'You have picked well. Finish today and we take ',
              strong('10% off everything in your cart'),
              '.',
            ),
            coupon('coupon', 'Your code for today', 'STAY10'),
            linkButton('checkout', 'Back to my cart', '/cart'),
            closeButton('no', 'Not today'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
