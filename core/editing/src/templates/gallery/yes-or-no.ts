import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { coupon } from '../write/coupon.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { stepButton } from '../write/step-button.ts';

const german: Translation = {
  label: { label: 'Zehn Prozent Rabatt?' },
  title: { text: 'Möchten Sie heute 10 % Rabatt?' },
  yes: { text: 'Ja, gern' },
  no: { text: 'Nein, lieber zum vollen Preis' },
  where: { text: 'Wohin dürfen wir ihn schicken?' },
  form: {
    'fields.email.label': 'E-Mail-Adresse',
    'fields.email.placeholder': 'name@beispiel.de',
    'fields.marketing-consent.label':
      'Ja, schicken Sie mir Neuigkeiten und Angebote per E‑Mail. Ich kann sie jederzeit abbestellen.',
    submit: 'Meinen Code holen',
  },
  here: { text: 'Und hier ist er schon' },
  coupon: { label: 'Ihr Code für 10 %', copy: 'Code kopieren', copied: 'Kopiert' },
  shop: { text: 'Jetzt stöbern' },
};

const french: Translation = {
  label: { label: 'Dix pour cent de remise ?' },
  title: { text: 'Voulez-vous 10 % de remise aujourd’hui ?' },
  yes: { text: 'Oui, volontiers' },
  no: { text: 'Non, je préfère le plein tarif' },
  where: { text: 'Où vous l’envoyer ?' },
  form: {
    'fields.email.label': 'Adresse e-mail',
    'fields.email.placeholder': 'nom@exemple.fr',
    'fields.marketing-consent.label':
      'Oui, envoyez-moi vos nouveautés et vos offres par e‑mail. Je peux me désinscrire à tout moment.',
    submit: 'Recevoir mon code',
  },
  here: { text: 'Et voici déjà votre code' },
  coupon: { label: 'Votre code de 10 %', copy: 'Copier le code', copied: 'Copié' },
  shop: { text: 'Découvrir la boutique' },
};

export const yesOrNo: Template = {
  id: 'yes-or-no',
  name: 'A question first',
  occasion: 'welcome',
  goal: 'grow-list',
  description: 'Asks one easy question before it asks for an address; people who say yes first sign up more often.',
  campaign: writeCampaign({
    id: 'yes-or-no',
    name: 'A question first',
    format: { kind: 'popup', position: 'center', width: 440, closesOnOverlay: true },
    theme: palettes.sun,
    triggers: {
      match: 'any',
      list: [
        { kind: 'scroll', percent: 35 },
        { kind: 'time-on-site', seconds: 40 },
      ],
    },
    audience: { all: [{ attribute: 'visitor.isLead', is: 'isFalse' }] },
    priority: 190,
    content: {
      label: 'Ten percent off?',
      steps: [
        {
          id: 'question',
          blocks: [
            heading('title', 'Would you like 10% off today?'),
            stepButton('yes', 'Yes, gladly'),
            closeButton('no', 'No, I prefer the full price', 'secondary'),
          ],
        },
        {
          id: 'sign-up',
          blocks: [
            heading('where', 'Where shall we send it?'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent('Yes, send me news and offers by email. I can unsubscribe at any time.'),
              ],
              submit: 'Send my code',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'code',
          blocks: [
            heading('here', 'And here it is'),
            coupon('coupon', 'Your 10% code', 'YES10'),
            closeButton('shop', 'Start shopping', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
