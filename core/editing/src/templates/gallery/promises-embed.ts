import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Unsere Versprechen' },
  shipping: { text: 'In drei Tagen bei Ihnen' },
  'shipping-text': {
    text: [{ tag: 'p', children: ['Bis 14 Uhr bestellt, noch heute gepackt. Ab 50 € ist der Versand kostenlos.'] }],
  },
  returns: { text: 'Dreißig Tage Bedenkzeit' },
  'returns-text': {
    text: [
      {
        tag: 'p',
        children: [
          'Doch nicht das Richtige? Schicken Sie es kostenlos zurück, und Sie haben Ihr Geld innerhalb einer Woche wieder.',
        ],
      },
    ],
  },
};

const french: Translation = {
  label: { label: 'Nos promesses' },
  shipping: { text: 'Chez vous en trois jours' },
  'shipping-text': {
    text: [{ tag: 'p', children: ['Commandé avant 14 h, emballé le jour même. Livraison offerte dès 50 € d’achat.'] }],
  },
  returns: { text: 'Trente jours pour vous décider' },
  'returns-text': {
    text: [
      {
        tag: 'p',
        children: [
          'Ce n’est pas ce qu’il vous faut ? Renvoyez-le sans frais, et nous vous remboursons dans la semaine.',
        ],
      },
    ],
  },
};

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
                    paragraph('shipping-text', 'Packed today if you order before two in the afternoon. Free over €50.'),
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
    translations: { de: german, fr: french },
  }),
};
