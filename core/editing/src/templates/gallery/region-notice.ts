import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Versand in Ihr Land' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Ja, wir liefern auch zu Ihnen: 5 bis 8 Werktage, ',
          { tag: 'strong', children: ['Zoll inklusive'] },
          '. ',
          { tag: 'a', attributes: { href: '/policies/shipping-policy' }, children: ['Mehr zum Versand'] },
        ],
      },
    ],
  },
};

const french: Translation = {
  label: { label: 'Livraison dans votre pays' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Oui, nous livrons chez vous : 5 à 8 jours ouvrés, ',
          { tag: 'strong', children: ['frais de douane compris'] },
          '. ',
          { tag: 'a', attributes: { href: '/policies/shipping-policy' }, children: ['En savoir plus'] },
        ],
      },
    ],
  },
};

export const regionNotice: Template = {
  id: 'region-notice',
  name: 'Shipping to your country',
  occasion: 'service',
  goal: 'inform',
  description: 'Tells visitors from abroad that you ship to them, how long it takes, and that no surprise fees follow.',
  campaign: writeCampaign({
    id: 'region-notice',
    name: 'Shipping to your country',
    format: { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 52, phoneHeight: 86, closable: true },
    theme: palettes.sky,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: {
      all: [
        { attribute: 'place.country', is: 'exists' },
        { not: { attribute: 'place.country', is: 'in', value: ['DE', 'AT', 'CH'] } },
      ],
    },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: { quiet: { days: 30 } },
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 110,
    content: {
      label: 'Shipping to your country',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', 'Yes, we ship to you: 5 to 8 working days, ', strong('duties included'), '. ', {
              tag: 'a',
              attributes: { href: '/policies/shipping-policy' },
              children: ['See the details'],
            }),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
