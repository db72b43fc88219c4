import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { coupon } from '../write/coupon.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Willkommen auf Empfehlung' },
  title: { text: 'Da hält jemand große Stücke auf Sie' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Ein Gruß aus Ihrem Freundeskreis: ',
          { tag: 'strong', children: ['10 % auf Ihre erste Bestellung'] },
          '. Sobald Sie bestellt haben, geht dasselbe zurück.',
        ],
      },
    ],
  },
  coupon: { label: 'Ihr Code', copy: 'Code kopieren', copied: 'Kopiert' },
  look: { text: 'Jetzt umsehen' },
};

const french: Translation = {
  label: { label: 'Bienvenue de la part d’un ami' },
  title: { text: 'Un ami pense beaucoup de bien de vous' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Il vous offre ',
          { tag: 'strong', children: ['10 % de remise sur votre première commande'] },
          ' et recevra autant dès que vous aurez commandé.',
        ],
      },
    ],
  },
  coupon: { label: 'Votre code', copy: 'Copier le code', copied: 'Copié' },
  look: { text: 'Découvrir la boutique' },
};

export const friendWelcome: Template = {
  id: 'friend-welcome',
  name: 'Welcome, friend of a friend',
  occasion: 'loyalty',
  goal: 'thank',
  description: 'Greets people who came through a friend’s link with the discount they were promised.',
  campaign: writeCampaign({
    id: 'friend-welcome',
    name: 'Welcome, friend of a friend',
    format: { kind: 'popup', position: 'center', width: 460, closesOnOverlay: true },
    theme: palettes.cobalt,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 10 }] },
    audience: { all: [{ attribute: 'page.query.ref', is: 'exists' }] },
    priority: 270,
    frequency: { again: { kind: 'once' }, afterClose: 'never', withoutMemory: 'show' },
    content: {
      label: 'Welcome, friend of a friend',
      steps: [
        {
          id: 'hello',
          blocks: [
            heading('title', 'A friend of yours thinks highly of you'),
            paragraph(
              'text',
              'They sent you ',
              strong('10% off your first order'),
              ', and once you have ordered they get the same.',
            ),
            coupon('coupon', 'Your code', 'FRIEND10'),
            closeButton('look', 'Look around', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
