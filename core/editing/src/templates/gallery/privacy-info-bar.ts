import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Hinweis zum Datenschutz' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Hier können Sie stöbern, ohne verfolgt zu werden. ',
          { tag: 'a', attributes: { href: '/policies/privacy-policy' }, children: ['Wie wir mit Daten umgehen'] },
        ],
      },
    ],
  },
  fine: { text: 'Verstanden' },
};

const french: Translation = {
  label: { label: 'Avis de confidentialité' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Ici, vous pouvez flâner sans traçage. ',
          {
            tag: 'a',
            attributes: { href: '/policies/privacy-policy' },
            children: ['Comment nous traitons les données'],
          },
        ],
      },
    ],
  },
  fine: { text: 'Compris' },
};

export const privacyInfoBar: Template = {
  id: 'privacy-info-bar',
  name: 'Privacy notice, without a banner',
  occasion: 'service',
  goal: 'inform',
  description:
    'Says that the shop works without tracking. It asks for nothing, remembers nothing and shows to everybody.',
  campaign: writeCampaign({
    id: 'privacy-info-bar',
    name: 'Privacy notice, without a banner',
    format: { kind: 'bar', edge: 'bottom', sticks: true, pushes: false, height: 52, closable: true },
    theme: palettes.paper,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'never',
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 30,
    content: {
      label: 'Privacy notice',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', 'You can look around here without being tracked. ', {
              tag: 'a',
              attributes: { href: '/policies/privacy-policy' },
              children: ['How we handle data'],
            }),
            closeButton('fine', 'Got it', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
