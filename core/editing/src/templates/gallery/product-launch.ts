import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { spacer } from '../write/spacer.ts';

export const productLaunch: Template = {
  id: 'product-launch',
  name: 'Product launch',
  occasion: 'launch',
  goal: 'sell',
  description: 'A whole screen for one new product, shown to visitors who have been looking around for half a minute.',
  campaign: writeCampaign({
    id: 'product-launch',
    name: 'Product launch',
    format: { kind: 'full-screen' },
    theme: palettes.ink,
    triggers: {
      match: 'any',
      list: [
        { kind: 'time-on-site', seconds: 30 },
        { kind: 'scroll', percent: 60 },
      ],
    },
    audience: { all: [{ not: { attribute: 'page.type', is: 'in', value: ['cart', 'account', 'product'] } }] },
    priority: 260,
    frequency: { again: { kind: 'once' }, afterClose: 'never' },
    content: {
      label: 'New in the shop',
      steps: [
        {
          id: 'launch',
          blocks: [
            paragraph('kicker', 'New this week'),
            heading('title', 'The one we have been working on for a year'),
            paragraph(
              'text',
              'Made to be mended, light enough to forget, and finished by hand. The first three hundred are ready.',
            ),
            spacer('air', 16),
            linkButton('look', 'Take a look', '/collections/new'),
            closeButton('later', 'Later'),
          ],
        },
      ],
    },
  }),
};
