import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';

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
                  'Yes, send me the guide and now and then a letter like it. I can stop them at any time.',
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
            paragraph('next', 'Look into your inbox in a minute or two. Enjoy reading.'),
          ],
        },
      ],
    },
  }),
};
