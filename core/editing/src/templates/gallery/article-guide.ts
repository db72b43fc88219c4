import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Der Leitfaden zum Artikel' },
  title: { text: 'Nehmen Sie den ganzen Leitfaden mit' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Zwölf Seiten über Auswahl, Gebrauch und Pflege, mit den Tabellen, die wir selbst benutzen. Kostenlos, als PDF.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.marketing-consent.label':
      'Ja, schicken Sie mir den Leitfaden und ab und zu eine E‑Mail dieser Art. Ich kann sie jederzeit abbestellen.',
    submit: 'Leitfaden zuschicken',
  },
  thanks: { text: 'Er ist unterwegs' },
  next: {
    text: [{ tag: 'p', children: ['Schauen Sie in ein, zwei Minuten in Ihr Postfach. Viel Freude beim Lesen.'] }],
  },
};

const french: Translation = {
  label: { label: 'Le guide derrière l’article' },
  title: { text: 'Emportez le guide complet' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Douze pages pour choisir, utiliser et entretenir, avec les tableaux dont nous nous servons nous-mêmes. Gratuit, en PDF.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.marketing-consent.label':
      'Oui, envoyez-moi le guide et, de temps en temps, un e‑mail du même genre. Je peux me désinscrire à tout moment.',
    submit: 'Recevoir le guide',
  },
  thanks: { text: 'Il est en route' },
  next: {
    text: [
      { tag: 'p', children: ['Jetez un œil à votre boîte de réception dans une minute ou deux. Bonne lecture !'] },
    ],
  },
};

export const articleGuide: Template = {
  id: 'article-guide',
  name: 'The guide behind the article',
  occasion: 'news',
  goal: 'grow-list',
  description:
    'Stands below each article and offers the longer guide by email: useful to exactly the people who read that far.',
  campaign: writeCampaign({
    id: 'article-guide',
    name: 'The guide behind the article',
    format: { kind: 'embed', into: 'article', placement: 'append', reserve: 300 },
    theme: palettes.linen,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: { all: [{ attribute: 'page.type', is: 'equals', value: 'article' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'never',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 90,
    content: {
      label: 'The guide behind the article',
      steps: [
        {
          id: 'offer',
          blocks: [
            heading('title', 'Take the whole guide with you'),
            paragraph(
              'text',
              'Twelve pages on choosing, using and caring, with the tables we use ourselves. Free, as a PDF.',
            ),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent(
                  'Yes, send me the guide and now and then a letter like it. I can unsubscribe at any time.',
                ),
              ],
              submit: 'Send me the guide',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'sent',
          blocks: [
            heading('thanks', 'It is on its way'),
            paragraph('next', 'Look in your inbox in a minute or two. Enjoy reading.'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
