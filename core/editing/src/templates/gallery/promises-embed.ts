import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';

export const promisesEmbed: Template = {
  id: 'promises-embed',
  name: 'Our promises in the page',
  occasion: 'service',
  goal: 'inform',
  description: 'Two columns under the product form that answer what people ask before they buy.',
  campaign: writeCampaign({
    id: 'promises-embed',
    name: 'Our promises in the page',
    format: { kind: 'embed', into: 'form[action*="/cart/add"]', placement: 'after', reserve: 160 },
    theme: palettes.paper,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: { all: [{ attribute: 'page.type', is: 'equals', value: 'product' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 45,
    content: {
      label: 'Our promises',
      steps: [
        {
          id: 'promises',
          blocks: [
            {
              kind: 'columns',
              id: 'columns',
              columns: [
                {
                  blocks: [
                    heading('shipping', 'With you in three days', 3),
                    paragraph('shipping-text', 'Packed today if you order before two in the afternoon. Free over 50.'),
                  ],
                },
                {
                  blocks: [
                    heading('returns', 'Thirty days to decide', 3),
                    paragraph(
                      'returns-text',
                      'Not right? Send it back free of charge, and we refund you within the week.',
                    ),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  }),
};
