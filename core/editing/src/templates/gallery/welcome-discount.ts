import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { coupon } from '../write/coupon.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Willkommensrabatt' },
  title: { text: 'Schön, dass Sie da sind' },
  offer: {
    text: [
      {
        tag: 'p',
        children: [
          'Nehmen Sie ',
          { tag: 'strong', children: ['10 % auf Ihre erste Bestellung'] },
          ' und erfahren Sie zuerst, wenn etwas Neues kommt.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.marketing-consent.label':
      'Ja, schicken Sie mir Neuigkeiten und Angebote per E‑Mail. Ich kann sie jederzeit abbestellen.',
    submit: 'Meine 10 % holen',
  },
  no: { text: 'Nein danke' },
  thanks: { text: 'Hier ist Ihr Code' },
  how: {
    text: [{ tag: 'p', children: ['Kopieren Sie ihn jetzt und geben Sie ihn an der Kasse ein. Er gilt 30 Tage.'] }],
  },
  coupon: { label: 'Ihr Code für 10 %', copy: 'Code kopieren', copied: 'Kopiert' },
  shop: { text: 'Jetzt stöbern' },
};

const french: Translation = {
  label: { label: 'Remise de bienvenue' },
  title: { text: 'Ravis de vous accueillir' },
  offer: {
    text: [
      {
        tag: 'p',
        children: [
          'Profitez de ',
          { tag: 'strong', children: ['10 % sur votre première commande'] },
          ' et découvrez les nouveautés avant tout le monde.',
        ],
      },
    ],
  },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.marketing-consent.label':
      'Oui, envoyez-moi vos nouveautés et vos offres par e‑mail. Je peux me désinscrire à tout moment.',
    submit: 'Recevoir mes 10 %',
  },
  no: { text: 'Non merci' },
  thanks: { text: 'Voici votre code' },
  how: {
    text: [
      { tag: 'p', children: ['Copiez-le dès maintenant et saisissez-le au moment de payer. Il est valable 30 jours.'] },
    ],
  },
  coupon: { label: 'Votre code de 10 %', copy: 'Copier le code', copied: 'Copié' },
  shop: { text: 'Découvrir la boutique' },
};

export const welcomeDiscount: Template = {
  id: 'welcome-discount',
  name: 'Welcome discount',
  occasion: 'welcome',
  goal: 'grow-list',
  description:
    'Greets visitors who have not signed up yet with ten percent off for their email address, eight seconds in or as they leave.',
  campaign: writeCampaign({
    id: 'welcome-discount',
    name: 'Welcome discount',
    format: { kind: 'popup', position: 'center', width: 480, closesOnOverlay: true },
    theme: palettes.linen,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 8 }, { kind: 'exit-intent' }] },
    audience: {
      all: [
        { attribute: 'visitor.isLead', is: 'isFalse' },
        { not: { attribute: 'page.type', is: 'in', value: ['cart', 'account'] } },
      ],
    },
    priority: 200,
    content: {
      label: 'Welcome discount',
      steps: [
        {
          id: 'sign-up',
          blocks: [
            heading('title', 'Good to have you here'),
            paragraph(
              'offer',
              'Take ',
              strong('10% off your first order'),
              ' and hear from us first when something new arrives.',
            ),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent('Yes, send me news and offers by email. I can stop them at any time.'),
              ],
              submit: 'Get my 10%',
              after: { do: 'next' },
            },
            closeButton('no', 'No thank you'),
          ],
        },
        {
          id: 'code',
          blocks: [
            heading('thanks', 'Here is your code'),
            paragraph('how', 'Copy it now and enter it at checkout. It is good for 30 days.'),
            coupon('coupon', 'Your 10% code', 'WELCOME10'),
            closeButton('shop', 'Start shopping', 'primary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
