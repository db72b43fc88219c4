import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Rückmeldung' },
  tab: { text: 'Rückmeldung' },
  title: { text: 'Sagen Sie uns Ihre Meinung' },
  form: {
    'fields.about.label': 'Es geht um',
    'fields.about.options.0.label': 'Eine Idee',
    'fields.about.options.1.label': 'Etwas, das nicht funktioniert',
    'fields.about.options.2.label': 'Etwas, das Ihnen gefällt',
    'fields.message.label': 'Ihre Nachricht',
    'fields.email.label': 'E-Mail-Adresse, falls Sie eine Antwort möchten',
    submit: 'Senden',
  },
  'thank-you': { text: 'Danke' },
  text: { text: [{ tag: 'p', children: ['Das geht direkt an die, die etwas daran ändern können.'] }] },
  close: { text: 'Schließen' },
};

const french: Translation = {
  label: { label: 'Votre avis' },
  tab: { text: 'Votre avis' },
  title: { text: 'Dites-nous ce que vous en pensez' },
  form: {
    'fields.about.label': 'De quoi s’agit-il ?',
    'fields.about.options.0.label': 'Une idée',
    'fields.about.options.1.label': 'Quelque chose qui ne fonctionne pas',
    'fields.about.options.2.label': 'Quelque chose qui vous plaît',
    'fields.message.label': 'Votre message',
    'fields.email.label': 'Adresse e-mail, si vous souhaitez une réponse',
    submit: 'Envoyer',
  },
  'thank-you': { text: 'Merci' },
  text: {
    text: [{ tag: 'p', children: ['Votre message va droit à celles et ceux qui peuvent y changer quelque chose.'] }],
  },
  close: { text: 'Fermer' },
};

export const feedbackTab: Template = {
  id: 'feedback-tab',
  name: 'Feedback handle',
  occasion: 'feedback',
  goal: 'learn',
  description: 'A handle at the edge of every page. It waits; whoever has something to say opens it.',
  campaign: writeCampaign({
    id: 'feedback-tab',
    name: 'Feedback handle',
    format: { kind: 'slide-in', corner: 'bottom-end', width: 400 },
    theme: { ...palettes.slate, spacing: 'normal', align: 'start' },
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: { quiet: { days: 7 } },
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 20,
    content: {
      label: 'Feedback',
      tab: { text: 'Feedback', side: 'end', when: 'first' },
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'Tell us what you think', 3),
            {
              kind: 'form',
              id: 'form',
              fields: [
                {
                  kind: 'choice',
                  name: 'about',
                  label: 'It is about',
                  required: true,
                  many: false,
                  look: 'list',
                  options: [
                    { value: 'idea', label: 'An idea' },
                    { value: 'problem', label: 'Something that does not work' },
                    { value: 'praise', label: 'Something you like' },
                  ],
                },
                { kind: 'text', name: 'message', label: 'Your message', required: true },
                { kind: 'email', name: 'email', label: 'Email address, if you want an answer', required: false },
                { kind: 'hidden', name: 'page', value: '{{ page.path }}' },
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
            paragraph('text', 'It goes straight to the people who can do something about it.'),
            closeButton('close', 'Close', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
