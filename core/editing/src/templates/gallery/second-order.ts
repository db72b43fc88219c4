import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { coupon } from '../write/coupon.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Danke für Ihre erste Bestellung' },
  title: { text: 'Zufrieden mit Ihrer ersten Bestellung?' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Das hoffen wir. Ihre nächste verschicken wir ', { tag: 'strong', children: ['kostenlos'] }, '.'],
      },
    ],
  },
  coupon: { label: 'Kostenloser Versand', copy: 'Code kopieren', copied: 'Kopiert' },
  look: { text: 'Im Shop stöbern' },
};

const french: Translation = {
  label: { label: 'Merci pour votre première commande' },
  title: { text: 'Votre première commande vous plaît ?' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Nous l’espérons. La livraison de la prochaine est ', { tag: 'strong', children: ['offerte'] }, '.'],
      },
    ],
  },
  coupon: { label: 'Livraison offerte', copy: 'Copier le code', copied: 'Copié' },
  look: { text: 'Faire un tour' },
};

export const secondOrder: Template = {
  id: 'second-order',
  name: 'The second order',
  occasion: 'loyalty',
  goal: 'sell',
  description:
    'For customers who have ordered exactly once, two to eight weeks ago: a thank-you and a gentle reason to come back.',
  campaign: writeCampaign({
    id: 'second-order',
    name: 'The second order',
    format: { kind: 'slide-in', corner: 'bottom-start', width: 380 },
    theme: palettes.coral,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 15 }] },
    audience: {
      all: [
        { attribute: 'customer.orders', is: 'equals', value: 1 },
        { attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 14 } },
        { attribute: 'customer.lastOrderAt', is: 'withinLast', value: { days: 56 } },
      ],
    },
    priority: 240,
    frequency: { again: { kind: 'after', rest: { days: 7 } }, afterClose: { quiet: { days: 21 } }, maxDisplays: 3 },
    content: {
      label: 'Thank you for your first order',
      steps: [
        {
          id: 'thanks',
          blocks: [
            heading('title', 'Happy with your first order?', 3),
            paragraph('text', 'We hope so. Your next one ships ', strong('free'), '.'),
            coupon('coupon', 'Free shipping', 'AGAIN'),
            linkButton('look', 'Look around', '/collections/all', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
