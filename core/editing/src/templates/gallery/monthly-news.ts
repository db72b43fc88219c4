import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { list } from '../write/list.ts';

export const monthlyNews: Template = {
  id: 'monthly-news',
  name: 'What is new this month',
  occasion: 'news',
  goal: 'inform',
  description: 'A message in the feed with three pieces of news, for those who open the bell.',
  campaign: writeCampaign({
    id: 'monthly-news',
    name: 'What is new this month',
    format: { kind: 'feed', teaser: 'New this month: a colour, a workshop and longer opening hours.' },
    theme: palettes.paper,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 70,
    content: {
      label: 'What is new this month',
      steps: [
        {
          id: 'news',
          blocks: [
            heading('title', 'What is new this month'),
            list(
              'points',
              'A new colour in the everyday range: lichen',
              'A workshop on Saturdays, for beginners',
              'The shop is open until eight on Thursdays',
            ),
            linkButton('read', 'Read more', '/blogs/news', 'secondary'),
          ],
        },
      ],
    },
  }),
};
