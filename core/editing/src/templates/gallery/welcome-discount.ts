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

const german: Translation = {
  label: { label: 'Willkommensrabatt' },
  hello: { text: [{ tag: 'p', children: ['Schön, dass Sie da sind'] }] },
  title: { text: '10 % auf Ihre erste Bestellung' },
  offer: {
    text: [
      {
        tag: 'p',
        children: ['Tragen Sie sich ein, und erfahren Sie zuerst, wenn etwas Neues kommt.'],
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
    text: [{ tag: 'p', children: ['Kopieren Sie ihn jetzt, und geben Sie ihn an der Kasse ein.'] }],
  },
  coupon: { label: 'Ihr Code für 10 %', copy: 'Code kopieren', copied: 'Kopiert' },
  shop: { text: 'Jetzt stöbern' },
};

const french: Translation = {
  label: { label: 'Remise de bienvenue' },
  hello: { text: [{ tag: 'p', children: ['Ravis de vous accueillir'] }] },
  title: { text: '10 % sur votre première commande' },
  offer: {
    text: [
      {
        tag: 'p',
        children: ['Inscrivez-vous et découvrez les nouveautés avant tout le monde.'],
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
    text: [{ tag: 'p', children: ['Copiez-le dès maintenant et saisissez-le au moment de payer.'] }],
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
            paragraph('hello', 'Good to have you here'),
            heading('title', '10% off your first order'),
            paragraph('offer', 'Sign up and be the first to hear when something new arrives.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent('Yes, send me news and offers by email. I can unsubscribe at any time.'),
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
            paragraph('how', 'Copy it now and enter it at checkout.'),
            coupon('coupon', 'Your 10% code', 'WELCOME10'),
            closeButton('shop', 'Start shopping', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
