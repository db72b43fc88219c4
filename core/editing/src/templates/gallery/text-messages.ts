import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';
import { small } from '../write/small.ts';

const german: Translation = {
  label: { label: 'Anmeldung für SMS' },
  title: { text: 'Eine SMS voraus' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Neues ist bei uns schnell ausverkauft. Eine Stunde vor dem Start schicken wir Ihnen eine SMS.'],
      },
    ],
  },
  form: {
    'fields.phone.label': 'Mobilnummer',
    'fields.phone.placeholder': '+49 171 3920012',
    'fields.marketing-consent.label':
      'Ja, schicken Sie mir SMS zu Neuheiten, höchstens viermal im Monat. Ich kann sie jederzeit abbestellen: mit der Antwort STOP.',
    submit: 'SMS erhalten',
  },
  print: {
    text: [
      {
        tag: 'p',
        children: [
          {
            tag: 'small',
            children: [
              'Ihr Anbieter berechnet Nachrichten möglicherweise. Mehr dazu in unserer ',
              { tag: 'a', attributes: { href: '/policies/privacy-policy' }, children: ['Datenschutzerklärung'] },
              '.',
            ],
          },
        ],
      },
    ],
  },
  thanks: { text: 'Sie sind dabei' },
  next: { text: [{ tag: 'p', children: ['Ihre erste SMS kommt vor der nächsten Neuheit.'] }] },
  close: { text: 'Alles klar' },
};

const french: Translation = {
  label: { label: 'Inscription aux SMS' },
  title: { text: 'Un SMS d’avance' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Nos nouveautés partent vite. Une heure avant chaque sortie, nous vous envoyons un SMS.'],
      },
    ],
  },
  form: {
    'fields.phone.label': 'Numéro de portable',
    'fields.phone.placeholder': '+33 6 39 98 01 23',
    'fields.marketing-consent.label':
      'Oui, prévenez-moi des nouveautés par SMS, quatre fois par mois au plus. Je peux arrêter à tout moment en répondant STOP.',
    submit: 'Recevoir les SMS',
  },
  print: {
    text: [
      {
        tag: 'p',
        children: [
          {
            tag: 'small',
            children: [
              'Votre opérateur peut facturer les messages. Voir notre ',
              {
                tag: 'a',
                attributes: { href: '/policies/privacy-policy' },
                children: ['politique de confidentialité'],
              },
              '.',
            ],
          },
        ],
      },
    ],
  },
  thanks: { text: 'C’est noté' },
  next: { text: [{ tag: 'p', children: ['Votre premier message arrivera avant la prochaine sortie.'] }] },
  close: { text: 'Parfait' },
};

export const textMessages: Template = {
  id: 'text-messages',
  name: 'Text message sign-up',
  occasion: 'news',
  goal: 'grow-list',
  description: 'For phones: takes a number with plain words about what will be sent, how often, and how to stop it.',
  campaign: writeCampaign({
    id: 'text-messages',
    name: 'Text message sign-up',
    format: { kind: 'popup', position: 'bottom', width: 420, closesOnOverlay: true },
    theme: { ...palettes.noir, spacing: 'normal', align: 'start' },
    triggers: {
      match: 'any',
      list: [
        { kind: 'scroll', percent: 50 },
        { kind: 'nth-page', pages: 2 },
      ],
    },
    audience: {
      all: [
        { attribute: 'device.kind', is: 'equals', value: 'phone' },
        { attribute: 'visitor.pagesThisVisit', is: 'atLeast', value: 2 },
        { attribute: 'visitor.isLead', is: 'isFalse' },
      ],
    },
    frequency: { afterClose: { quiet: { days: 30 } }, maxDisplays: 3 },
    content: {
      label: 'Text message sign-up',
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'Be first, by text'),
            paragraph('text', 'New drops sell out quickly. We text you an hour before they open.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                {
                  kind: 'phone',
                  name: 'phone',
                  label: 'Mobile number',
                  placeholder: '+44 7700 900123',
                  required: true,
                },
                marketingConsent(
                  'Yes, text me about new drops, at most four times a month. I can stop them at any time by replying STOP.',
                ),
              ],
              submit: 'Text me',
              after: { do: 'next' },
            },
            small(
              'print',
              'Your provider may charge for messages. See our ',
              { tag: 'a', attributes: { href: '/policies/privacy-policy' }, children: ['privacy policy'] },
              '.',
            ),
          ],
        },
        {
          id: 'done',
          blocks: [
            heading('thanks', 'You are in'),
            paragraph('next', 'Your first message comes before the next drop.'),
            closeButton('close', 'Great', 'primary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
