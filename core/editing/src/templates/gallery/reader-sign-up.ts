import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Der nächste Artikel per E‑Mail' },
  title: { text: 'Gern gelesen?' },
  text: { text: [{ tag: 'p', children: ['Der nächste Artikel kommt in Ihr Postfach, etwa alle zwei Wochen.'] }] },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.marketing-consent.label':
      'Ja, schicken Sie mir neue Artikel per E‑Mail. Ich kann sie jederzeit abbestellen.',
    submit: 'Den nächsten erhalten',
  },
};

const french: Translation = {
  label: { label: 'Le prochain article par e‑mail' },
  title: { text: 'Cet article vous a plu ?' },
  text: {
    text: [{ tag: 'p', children: ['Le prochain arrive dans votre boîte mail, tous les quinze jours environ.'] }],
  },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.marketing-consent.label':
      'Oui, envoyez-moi les nouveaux articles par e‑mail. Je peux me désinscrire à tout moment.',
    submit: 'Recevoir le prochain',
  },
};

export const readerSignUp: Template = {
  id: 'reader-sign-up',
  name: 'For your readers',
  occasion: 'news',
  goal: 'grow-list',
  description: 'A card for people who have read most of an article and may like the next one by email.',
  campaign: writeCampaign({
    id: 'reader-sign-up',
    name: 'For your readers',
    format: { kind: 'slide-in', corner: 'bottom-end', width: 360 },
    theme: palettes.ink,
    triggers: { match: 'any', list: [{ kind: 'scroll', percent: 65 }] },
    audience: { all: [{ attribute: 'page.type', is: 'equals', value: 'article' }] },
    frequency: {
      again: { kind: 'after', rest: { days: 2 } },
      afterClose: { quiet: { days: 21 } },
      withoutMemory: 'show',
    },
    content: {
      label: 'The next article by email',
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'Liked this one?', 3),
            paragraph('text', 'The next article comes to your inbox, about once a fortnight.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent('Yes, send me new articles by email. I can unsubscribe at any time.'),
              ],
              submit: 'Send me the next one',
              after: { do: 'close' },
            },
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
