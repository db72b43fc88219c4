import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Newsletter' },
  title: { text: 'Briefe, die man gern öffnet' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Zweimal im Monat: neue Stücke, wie sie entstehen, und ab und zu ein leiser Ausverkauf vor allen anderen.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.marketing-consent.label': 'Ja, schicken Sie mir den Newsletter. Ich kann ihn jederzeit abbestellen.',
    submit: 'Anmelden',
  },
  done: { text: 'Willkommen an Bord' },
  check: {
    text: [
      {
        tag: 'p',
        children: ['Bitte schauen Sie in Ihr Postfach und bestätigen Sie Ihre Adresse: Dann sind Sie dabei.'],
      },
    ],
  },
};

const french: Translation = {
  label: { label: 'Newsletter' },
  title: { text: 'Des lettres qu’on aime ouvrir' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Deux fois par mois : les nouveautés, leur fabrication et, de temps en temps, une vente privée avant tout le monde.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.marketing-consent.label': 'Oui, envoyez-moi la newsletter. Je peux me désinscrire à tout moment.',
    submit: 'M’inscrire',
  },
  done: { text: 'Bienvenue à bord' },
  check: {
    text: [{ tag: 'p', children: ['Plus qu’un geste : ouvrez votre boîte de réception et confirmez votre adresse.'] }],
  },
};

export const newsletterEmbed: Template = {
  id: 'newsletter-embed',
  name: 'Newsletter in the page',
  occasion: 'news',
  goal: 'grow-list',
  description: 'A sign-up form that stands in the footer and interrupts nobody.',
  campaign: writeCampaign({
    id: 'newsletter-embed',
    name: 'Newsletter in the page',
    format: { kind: 'embed', into: 'footer', placement: 'prepend', reserve: 220 },
    theme: palettes.sage,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'never',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 40,
    content: {
      label: 'Newsletter',
      steps: [
        {
          id: 'sign-up',
          blocks: [
            {
              kind: 'columns',
              id: 'columns',
              columns: [
                {
                  blocks: [
                    heading('title', 'Letters worth opening'),
                    paragraph(
                      'text',
                      'Twice a month: new pieces, how they are made, and now and then a quiet sale before everybody else.',
                    ),
                  ],
                },
                {
                  blocks: [
                    {
                      kind: 'form',
                      id: 'form',
                      fields: [
                        emailField,
                        marketingConsent('Yes, send me the newsletter. I can unsubscribe at any time.'),
                      ],
                      submit: 'Sign me up',
                      after: { do: 'next' },
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          id: 'thanks',
          blocks: [
            heading('done', 'Welcome aboard'),
            paragraph('check', 'Please look in your inbox and confirm your address, and you are in.'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
