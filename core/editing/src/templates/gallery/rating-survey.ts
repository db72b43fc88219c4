import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Eine kurze Umfrage' },
  title: { text: 'Wie machen wir uns?' },
  form: {
    'fields.stars.label': 'Ihre Bewertung',
    'fields.stars.low': 'Nicht gut',
    'fields.stars.high': 'Wunderbar',
    'fields.why.label': 'Was sollen wir besser machen?',
    submit: 'Senden',
  },
  'thank-you': { text: 'Danke' },
  read: { text: [{ tag: 'p', children: ['Wir lesen jede Antwort, und die nächste Änderung ist vielleicht Ihre.'] }] },
  close: { text: 'Schließen' },
};

const french: Translation = {
  label: { label: 'Un petit sondage' },
  title: { text: 'Comment trouvez-vous la boutique ?' },
  form: {
    'fields.stars.label': 'Votre note',
    'fields.stars.low': 'Décevante',
    'fields.stars.high': 'Formidable',
    'fields.why.label': 'Que pouvons-nous faire de mieux ?',
    submit: 'Envoyer',
  },
  'thank-you': { text: 'Merci' },
  read: {
    text: [
      { tag: 'p', children: ['Nous lisons chaque réponse, et le prochain changement viendra peut-être de la vôtre.'] },
    ],
  },
  close: { text: 'Fermer' },
};

export const ratingSurvey: Template = {
  id: 'rating-survey',
  name: 'How are we doing?',
  occasion: 'feedback',
  goal: 'learn',
  description: 'Asks customers for stars and a sentence, in a corner, once they have looked around for a while.',
  campaign: writeCampaign({
    id: 'rating-survey',
    name: 'How are we doing?',
    format: { kind: 'slide-in', corner: 'bottom-start', width: 380 },
    theme: palettes.paper,
    triggers: { match: 'any', list: [{ kind: 'time-on-site', seconds: 90 }] },
    audience: { all: [{ attribute: 'customer.orders', is: 'atLeast', value: 1 }] },
    frequency: { afterClose: { quiet: { days: 90 } }, maxDisplays: 2 },
    content: {
      label: 'A short survey',
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'How are we doing?', 3),
            {
              kind: 'form',
              id: 'form',
              fields: [
                {
                  kind: 'rating',
                  name: 'stars',
                  label: 'Your rating',
                  required: true,
                  scale: 5,
                  low: 'Not good',
                  high: 'Wonderful',
                },
                { kind: 'text', name: 'why', label: 'What should we do better?', required: false },
              ],
              submit: 'Send',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'thanks',
          blocks: [
            heading('thank-you', 'Thank you', 3),
            paragraph('read', 'We read every answer, and the next change may well be yours.'),
            closeButton('close', 'Close', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
