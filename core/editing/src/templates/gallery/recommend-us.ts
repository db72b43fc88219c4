import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Eine Frage' },
  title: { text: 'Würden Sie uns Freunden empfehlen?' },
  form: {
    'fields.score.label': 'Wie wahrscheinlich ist das?',
    'fields.score.low': 'Auf keinen Fall',
    'fields.score.high': 'Auf jeden Fall',
    'fields.reason.label': 'Was ist der wichtigste Grund?',
    submit: 'Antwort senden',
  },
  'thank-you': { text: 'Danke für Ihre Antwort' },
  text: { text: [{ tag: 'p', children: ['Antworten wie Ihre entscheiden, woran wir als Nächstes arbeiten.'] }] },
  close: { text: 'Zurück zum Shop' },
};

const french: Translation = {
  label: { label: 'Une seule question' },
  title: { text: 'Nous recommanderiez-vous à un ami ?' },
  form: {
    'fields.score.label': 'Est-ce probable ?',
    'fields.score.low': 'Pas du tout',
    'fields.score.high': 'Certainement',
    'fields.reason.label': 'Quelle en est la raison principale ?',
    submit: 'Envoyer ma réponse',
  },
  'thank-you': { text: 'Merci de nous l’avoir dit' },
  text: {
    text: [{ tag: 'p', children: ['Ce sont des réponses comme la vôtre qui décident de la suite de notre travail.'] }],
  },
  close: { text: 'Retour à la boutique' },
};

export const recommendUs: Template = {
  id: 'recommend-us',
  name: 'Would you recommend us?',
  occasion: 'feedback',
  goal: 'learn',
  description:
    'The one question from 1 to 10 that lets you compare this quarter with the last, for customers who have come back.',
  campaign: writeCampaign({
    id: 'recommend-us',
    name: 'Would you recommend us?',
    format: { kind: 'slide-in', corner: 'bottom-end', width: 440 },
    theme: palettes.mint,
    triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 3 }] },
    audience: { all: [{ attribute: 'customer.orders', is: 'atLeast', value: 2 }] },
    frequency: {
      again: { kind: 'after', rest: { days: 30 } },
      afterClose: { quiet: { days: 90 } },
      afterConversion: { quiet: { days: 90 } },
    },
    content: {
      label: 'One question',
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'Would you recommend us to a friend?', 3),
            {
              kind: 'form',
              id: 'form',
              fields: [
                {
                  kind: 'rating',
                  name: 'score',
                  label: 'How likely is it?',
                  required: true,
                  scale: 10,
                  low: 'Not at all',
                  high: 'Certainly',
                },
                { kind: 'text', name: 'reason', label: 'What is the main reason?', required: false },
              ],
              submit: 'Send my answer',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'thanks',
          blocks: [
            heading('thank-you', 'Thank you for telling us', 3),
            paragraph('text', 'Answers like yours decide what we work on next.'),
            closeButton('close', 'Back to the shop', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
