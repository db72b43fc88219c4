import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { spacer } from '../write/spacer.ts';

const german: Translation = {
  label: { label: 'Neu im Shop' },
  kicker: { text: [{ tag: 'p', children: ['Neu diese Woche'] }] },
  title: { text: 'Ein Jahr lang haben wir daran gearbeitet' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Gebaut, um repariert zu werden, so leicht, dass man es vergisst, und von Hand vollendet. Die ersten dreihundert sind fertig.',
        ],
      },
    ],
  },
  look: { text: 'Jetzt ansehen' },
  later: { text: 'Später' },
};

const french: Translation = {
  label: { label: 'Nouveau dans la boutique' },
  kicker: { text: [{ tag: 'p', children: ['Nouveau cette semaine'] }] },
  title: { text: 'Voilà un an que nous y travaillons' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Fait pour être réparé, si léger qu’on l’oublie, et fini à la main. Les trois cents premiers sont prêts.',
        ],
      },
    ],
  },
  look: { text: 'Découvrir' },
  later: { text: 'Plus tard' },
};

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
    theme: { ...palettes.ink, fontSize: 18 },
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
    translations: { de: german, fr: french },
  }),
};
