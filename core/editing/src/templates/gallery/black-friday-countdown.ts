import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Black-Friday-Angebot' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          { tag: 'strong', children: ['Black Friday'] },
          ': 25 % auf alles mit ',
          { tag: 'strong', children: ['BLACK25'] },
        ],
      },
    ],
  },
  clock: { label: 'Endet in' },
  shop: { text: 'Zum Angebot' },
};

const french: Translation = {
  label: { label: 'Offre du Black Friday' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          { tag: 'strong', children: ['Black Friday'] },
          ' : −25 % sur tout avec ',
          { tag: 'strong', children: ['BLACK25'] },
        ],
      },
    ],
  },
  clock: { label: 'Fin dans' },
  shop: { text: 'Voir les offres' },
};

export const blackFridayCountdown: Template = {
  id: 'black-friday-countdown',
  name: 'Black Friday countdown',
  occasion: 'season',
  goal: 'sell',
  description: 'A sticky bar that counts down to the real end of the sale and puts the code one tap away.',
  campaign: writeCampaign({
    id: 'black-friday-countdown',
    name: 'Black Friday countdown',
    format: { kind: 'bar', edge: 'bottom', sticks: true, pushes: false, height: 72, closable: true },
    theme: palettes.noir,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: { quiet: { hours: 12 } },
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    schedule: { zone: 'site', from: '2026-11-27T00:00', until: '2026-12-01T00:00' },
    priority: 400,
    content: {
      label: 'Black Friday sale',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', strong('Black Friday'), ': 25% off everything with ', strong('BLACK25')),
            {
              kind: 'countdown',
              id: 'clock',
              until: { at: '2026-12-01T00:00:00Z' },
              label: 'Ends in',
              whenOver: 'hide',
            },
            linkButton('shop', 'Shop the sale', '/collections/sale'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
