import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { list } from '../write/list.ts';
import { paragraph } from '../write/paragraph.ts';

export const firstVisitGuide: Template = {
  id: 'first-visit-guide',
  name: 'Guide for first visits',
  occasion: 'welcome',
  goal: 'inform',
  description:
    'A small handle at the edge that opens into a three-step guide: where to begin, how it ships, who to ask.',
  campaign: writeCampaign({
    id: 'first-visit-guide',
    name: 'Guide for first visits',
    format: { kind: 'slide-in', corner: 'bottom-start', width: 380 },
    theme: palettes.lagoon,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: { all: [{ attribute: 'visitor.isNew', is: 'isTrue' }] },
    frequency: { again: { kind: 'every-page-view' }, afterClose: { quiet: { days: 1 } } },
    priority: 60,
    content: {
      label: 'Guide for first visits',
      tab: { text: 'New here?', side: 'bottom-start', when: 'first' },
      steps: [
        {
          id: 'begin',
          blocks: [
            heading('title', 'New here? Welcome', 3),
            paragraph('text', 'Most people begin with our best sellers: the things others come back for.'),
            linkButton('best', 'Show me the best sellers', '/collections/best-sellers'),
            {
              kind: 'button',
              id: 'more',
              text: 'What else should I know?',
              action: { do: 'next' },
              look: 'link',
              converts: false,
            },
          ],
        },
        {
          id: 'shipping',
          blocks: [
            heading('how', 'How it reaches you', 3),
            list('points', 'Leaves our workshop within two days', 'Free shipping over 50', 'Free returns for 30 days'),
            {
              kind: 'button',
              id: 'who',
              text: 'And if I have a question?',
              action: { do: 'next' },
              look: 'link',
              converts: false,
            },
          ],
        },
        {
          id: 'questions',
          blocks: [
            heading('people', 'Real people answer', 3),
            paragraph('write', 'Write to us and one of the four of us writes back, usually within the hour.'),
            linkButton('contact', 'Ask a question', '/pages/contact'),
          ],
        },
      ],
    },
  }),
};
