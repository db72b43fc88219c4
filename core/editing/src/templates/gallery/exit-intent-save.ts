import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { coupon } from '../write/coupon.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Ein letztes Angebot, bevor Sie gehen' },
  before: { text: [{ tag: 'p', children: ['Bevor Sie gehen …'] }] },
  title: { text: '10 % auf alles im Warenkorb' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Sie haben gut gewählt. Geben Sie den Code einfach an der Kasse ein.'],
      },
    ],
  },
  coupon: { label: 'Ihr Code', copy: 'Code kopieren', copied: 'Kopiert' },
  checkout: { text: 'Zurück zum Warenkorb' },
  no: { text: 'Heute nicht' },
};

const french: Translation = {
  label: { label: 'Une dernière offre avant de partir' },
  before: { text: [{ tag: 'p', children: ['Avant de partir…'] }] },
  title: { text: '10 % sur tout votre panier' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Vous avez bien choisi. Saisissez simplement le code au moment de payer.'],
      },
    ],
  },
  coupon: { label: 'Votre code', copy: 'Copier le code', copied: 'Copié' },
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
            paragraph('before', 'Before you go…'),
            heading('title', '10% off everything in your cart'),
            paragraph('text', 'You have chosen well. Simply enter the code at checkout.'),
            coupon('coupon', 'Your code', 'STAY10'),
            linkButton('checkout', 'Back to my cart', '/cart', 'secondary'),
            closeButton('no', 'Not today'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
