import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Geburtstagsclub' },
  title: { text: 'Wann dürfen wir Sie beschenken?' },
  text: {
    text: [
      { tag: 'p', children: ['Verraten Sie uns Ihren Geburtstag, und an dem Morgen liegt etwas für Sie im Postfach.'] },
    ],
  },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.birthday.label': 'Ihr Geburtstag',
    'fields.marketing-consent.label': 'Ja, schreiben Sie mir zum Geburtstag. Ich kann das jederzeit beenden.',
    submit: 'In den Club eintreten',
  },
  thanks: { text: 'Steht in unserem Kalender' },
  next: { text: [{ tag: 'p', children: ['Dann bis zu Ihrem Geburtstag.'] }] },
  close: { text: 'Weiter einkaufen' },
};

const french: Translation = {
  label: { label: 'Club des anniversaires' },
  title: { text: 'Quand pouvons-nous vous offrir un cadeau ?' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Confiez-nous votre date d’anniversaire : ce matin-là, une surprise vous attendra dans votre boîte de réception.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.birthday.label': 'Votre anniversaire',
    'fields.marketing-consent.label': 'Oui, écrivez-moi pour mon anniversaire. Je peux y mettre fin à tout moment.',
    submit: 'Rejoindre le club',
  },
  thanks: { text: 'C’est noté dans notre agenda' },
  next: { text: [{ tag: 'p', children: ['Rendez-vous le jour J.'] }] },
  close: { text: 'Continuer mes achats' },
};

export const birthdayClub: Template = {
  id: 'birthday-club',
  name: 'Birthday club',
  occasion: 'loyalty',
  goal: 'grow-list',
  description: 'Asks signed-in customers for their birthday in exchange for a present on the day.',
  campaign: writeCampaign({
    id: 'birthday-club',
    name: 'Birthday club',
    format: { kind: 'popup', position: 'center', width: 460, closesOnOverlay: true },
    theme: palettes.lilac,
    triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 4 }] },
    audience: { all: [{ attribute: 'customer.isLoggedIn', is: 'isTrue' }] },
    frequency: { again: { kind: 'after', rest: { days: 30 } }, afterClose: { quiet: { days: 180 } }, maxDisplays: 3 },
    content: {
      label: 'Birthday club',
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'When may we send you a present?'),
            paragraph('text', 'Tell us your birthday and there will be something in your inbox that morning.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                { kind: 'date', name: 'birthday', label: 'Your birthday', required: true },
                marketingConsent('Yes, write to me for my birthday. I can unsubscribe at any time.'),
              ],
              submit: 'Join the club',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'done',
          blocks: [
            heading('thanks', 'It is in our calendar'),
            paragraph('next', 'See you on the day.'),
            closeButton('close', 'Continue shopping', 'primary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
