import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';
import { small } from '../write/small.ts';

const german: Translation = {
  label: { label: 'Sagen Sie mir, wenn es wieder da ist' },
  tab: { text: 'Benachrichtigen, wenn es wieder da ist' },
  title: { text: 'Ausverkauft, aber nicht für lange' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Lassen Sie Ihre Adresse da, und wir schreiben Ihnen einmal: am Tag, an dem es wieder da ist.'],
      },
    ],
  },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    submit: 'Sagen Sie mir Bescheid',
  },
  print: {
    text: [
      {
        tag: 'p',
        children: [{ tag: 'small', children: ['Wir nutzen Ihre Adresse für diese Nachricht und für nichts anderes.'] }],
      },
    ],
  },
  thanks: { text: 'Sie stehen auf der Liste' },
  next: { text: [{ tag: 'p', children: ['Wir schreiben, sobald es wieder bestellt werden kann.'] }] },
  close: { text: 'Alles klar' },
};

const french: Translation = {
  label: { label: 'Prévenez-moi dès son retour' },
  tab: { text: 'Prévenez-moi dès son retour' },
  title: { text: 'Épuisé, mais pas pour longtemps' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['Laissez-nous votre adresse et nous vous écrirons une seule fois : le jour de son retour.'],
      },
    ],
  },
  form: { 'fields.email.label': 'Adresse e-mail', 'fields.email.placeholder': 'nom@exemple.fr', submit: 'Me prévenir' },
  print: {
    text: [
      { tag: 'p', children: [{ tag: 'small', children: ['Votre adresse sert à ce message et à rien d’autre.'] }] },
    ],
  },
  thanks: { text: 'Vous êtes sur la liste' },
  next: { text: [{ tag: 'p', children: ['Nous vous écrirons dès que l’article pourra de nouveau être commandé.'] }] },
  close: { text: 'Parfait' },
};

export const backInStock: Template = {
  id: 'back-in-stock',
  name: 'Tell me when it is back',
  occasion: 'service',
  goal: 'grow-list',
  description: 'On a product that is sold out: takes an email address and keeps which product it was for.',
  campaign: writeCampaign({
    id: 'back-in-stock',
    name: 'Tell me when it is back',
    format: { kind: 'slide-in', corner: 'bottom-end', width: 380 },
    theme: palettes.lagoon,
    triggers: {
      match: 'any',
      list: [
        { kind: 'delay', seconds: 4 },
        { kind: 'scroll', percent: 30 },
      ],
    },
    audience: {
      all: [
        { attribute: 'page.type', is: 'equals', value: 'product' },
        { attribute: 'page.product.available', is: 'isFalse' },
      ],
    },
    priority: 220,
    frequency: {
      again: { kind: 'after-pages', pages: 3 },
      afterConversion: { quiet: { days: 1 } },
      withoutMemory: 'show',
    },
    content: {
      label: 'Tell me when it is back',
      tab: { text: 'Tell me when it is back', side: 'bottom-end', when: 'after-close' },
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'Sold out, but not for long', 3),
            paragraph('text', 'Leave your address and we write to you once, on the day it is back.'),
            {
              kind: 'form',
              id: 'form',
              fields: [emailField, { kind: 'hidden', name: 'product', value: '{{ page.product.handle }}' }],
              submit: 'Let me know',
              after: { do: 'next' },
            },
            small('print', 'We use your address for this message and nothing else.'),
          ],
        },
        {
          id: 'done',
          blocks: [
            heading('thanks', 'You are on the list', 3),
            paragraph('next', 'We will write as soon as it can be ordered again.'),
            closeButton('close', 'Great', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
