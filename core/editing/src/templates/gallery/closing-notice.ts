import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Wir machen Pause' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Wir machen kurz Pause. Bestellen geht wie immer; ',
          { tag: 'strong', children: ['wir versenden wieder ab dem 4. Januar'] },
          '.',
        ],
      },
    ],
  },
};

const french: Translation = {
  label: { label: 'Nous sommes en pause' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Petite pause chez nous. Commandez comme d’habitude : ',
          { tag: 'strong', children: ['les colis repartent le 4 janvier'] },
          '.',
        ],
      },
    ],
  },
};

export const closingNotice: Template = {
  id: 'closing-notice',
  name: 'We are away',
  occasion: 'service',
  goal: 'inform',
  description: 'Tells everybody, before they order, that parcels leave again after the break.',
  namesDates: true,
  campaign: writeCampaign({
    id: 'closing-notice',
    name: 'We are away',
    format: { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 52, phoneHeight: 86, closable: true },
    theme: palettes.lagoon,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: { quiet: { days: 1 } },
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    schedule: { zone: 'site', from: '2026-12-23T18:00', until: '2027-01-04T08:00' },
    priority: 360,
    content: {
      label: 'We are away',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph(
              'text',
              'We are taking a short break. You can order as always; ',
              strong('parcels leave again on 4 January'),
              '.',
            ),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
