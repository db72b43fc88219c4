import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Glücksrad' },
  tab: { text: 'Drehen und gewinnen' },
  title: { text: 'Ist heute Ihr Glückstag?' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Eine Drehung, keine Nieten: ', { tag: 'strong', children: ['Jedes Feld gewinnt'] }, '.'],
      },
    ],
  },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.marketing-consent.label':
      'Ja, schicken Sie mir Neuigkeiten und Angebote per E‑Mail. Ich kann sie jederzeit abbestellen.',
    submit: 'Ich möchte drehen',
  },
  'spin-title': { text: 'Auf geht’s' },
  'wheel-of-prizes': {
    'slices.0.label': '5 % Rabatt',
    'slices.1.label': 'Gratisversand',
    'slices.2.label': '10 % Rabatt',
    'slices.3.label': 'Ein Geschenk',
    'slices.4.label': '15 % Rabatt',
    'slices.5.label': '20 % Rabatt',
    spin: 'Drehen',
    result: 'Sie haben gewonnen: {{ prize }}. Ihr Code: {{ code }}',
  },
  shop: { text: 'Jetzt einlösen' },
};

const french: Translation = {
  label: { label: 'Roue de la chance' },
  tab: { text: 'Tournez et gagnez' },
  title: { text: 'Est-ce votre jour de chance ?' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Un seul tour, aucune case perdante : ',
          { tag: 'strong', children: ['on gagne à tous les coups'] },
          '.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.marketing-consent.label':
      'Oui, envoyez-moi vos nouveautés et vos offres par e‑mail. Je peux me désinscrire à tout moment.',
    submit: 'Tenter ma chance',
  },
  'spin-title': { text: 'C’est parti' },
  'wheel-of-prizes': {
    'slices.0.label': '5 % de remise',
    'slices.1.label': 'Port offert',
    'slices.2.label': '10 % de remise',
    'slices.3.label': 'Un cadeau',
    'slices.4.label': '15 % de remise',
    'slices.5.label': '20 % de remise',
    spin: 'Tourner la roue',
    result: 'Vous avez gagné : {{ prize }}. Votre code : {{ code }}',
  },
  shop: { text: 'En profiter' },
};

export const spinWheel: Template = {
  id: 'spin-wheel',
  name: 'Spin the wheel',
  occasion: 'welcome',
  goal: 'grow-list',
  description: 'A playful sign-up: an email address for a spin, and every slice wins something.',
  campaign: writeCampaign({
    id: 'spin-wheel',
    name: 'Spin the wheel',
    format: { kind: 'popup', position: 'center', width: 560, closesOnOverlay: false },
    theme: palettes.plum,
    triggers: { match: 'any', list: [{ kind: 'time-on-site', seconds: 45 }, { kind: 'exit-intent' }] },
    audience: { all: [{ attribute: 'visitor.isLead', is: 'isFalse' }] },
    priority: 180,
    frequency: { afterClose: { quiet: { days: 30 } }, maxDisplays: 3 },
    content: {
      label: 'Spin the wheel',
      tab: { text: 'Spin and win', side: 'start', when: 'after-close' },
      steps: [
        {
          id: 'sign-up',
          blocks: [
            heading('title', 'Feeling lucky?'),
            paragraph('text', 'One spin, no blanks: ', strong('every slice wins'), '.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent('Yes, send me news and offers by email. I can unsubscribe at any time.'),
              ],
              submit: 'Let me spin',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'wheel',
          blocks: [
            heading('spin-title', 'Here we go'),
            {
              kind: 'spin-wheel',
              id: 'wheel-of-prizes',
              slices: [
                { label: '5% off', weight: 4, code: 'LUCKY5' },
                { label: 'Free shipping', weight: 3, code: 'LUCKYSHIP' },
                { label: '10% off', weight: 2, code: 'LUCKY10' },
                { label: 'A gift', weight: 2, code: 'LUCKYGIFT' },
                { label: '15% off', weight: 1, code: 'LUCKY15' },
                { label: '20% off', weight: 1, code: 'LUCKY20' },
              ],
              spin: 'Spin',
              result: 'You won: {{ prize }}. Your code: {{ code }}',
            },
            {
              kind: 'button',
              id: 'shop',
              text: 'Use it now',
              action: { do: 'add-coupon' },
              look: 'secondary',
              converts: false,
            },
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
