import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';

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
                marketingConsent('Yes, send me new articles by email. I can stop them at any time.'),
              ],
              submit: 'Send me the next',
              after: { do: 'close' },
            },
          ],
        },
      ],
    },
  }),
};
