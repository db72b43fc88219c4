import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Versand vor den Feiertagen' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Bestellen Sie bis ',
          { tag: 'strong', children: ['18. Dezember, 12 Uhr'] },
          ', und es kommt vor den Feiertagen an.',
        ],
      },
    ],
  },
  clock: { label: 'Noch' },
};

const french: Translation = {
  label: { label: 'Livraison avant les fêtes' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Commandez avant le ',
          { tag: 'strong', children: ['18 décembre à midi'] },
          ' : tout arrive avant les fêtes.',
        ],
      },
    ],
  },
  clock: { label: 'Il reste' },
};

export const holidayShipping: Template = {
  id: 'holiday-shipping',
  name: 'Holiday shipping deadline',
  occasion: 'season',
  goal: 'inform',
  description:
    'A bar in December that says until when an order arrives in time, with the clock running to that moment.',
  namesDates: true,
  campaign: writeCampaign({
    id: 'holiday-shipping',
    name: 'Holiday shipping deadline',
    format: { kind: 'bar', edge: 'top', sticks: true, pushes: true, height: 56, phoneHeight: 96, closable: true },
    theme: palettes.forest,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: { quiet: { days: 2 } },
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    schedule: { zone: 'site', from: '2026-12-01T00:00', until: '2026-12-18T12:00' },
    priority: 350,
    content: {
      label: 'Holiday shipping',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', 'Order by ', strong('18 December, noon'), ' and it arrives before the holidays.'),
            {
              kind: 'countdown',
              id: 'clock',
              until: { at: '2026-12-18T12:00:00Z' },
              label: 'Time left',
              whenOver: 'close',
            },
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
