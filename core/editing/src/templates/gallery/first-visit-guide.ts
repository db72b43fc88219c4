import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { list } from '../write/list.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Wegweiser für den ersten Besuch' },
  tab: { text: 'Neu hier?' },
  title: { text: 'Neu hier? Willkommen' },
  text: {
    text: [
      { tag: 'p', children: ['Die meisten fangen mit unseren Bestsellern an: mit dem, wofür andere wiederkommen.'] },
    ],
  },
  best: { text: 'Bestseller ansehen' },
  more: { text: 'Was sollte ich noch wissen?' },
  how: { text: 'So kommt es zu Ihnen' },
  points: {
    text: [
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['Verlässt unsere Werkstatt innerhalb von zwei Tagen'] },
          { tag: 'li', children: ['Kostenloser Versand ab 50 €'] },
          { tag: 'li', children: ['Kostenlose Rückgabe, 30 Tage lang'] },
        ],
      },
    ],
  },
  who: { text: 'Und wenn ich eine Frage habe?' },
  people: { text: 'Hier antworten Menschen' },
  write: {
    text: [{ tag: 'p', children: ['Schreiben Sie uns, und jemand von uns antwortet, meist noch am selben Tag.'] }],
  },
  contact: { text: 'Frage stellen' },
};

const french: Translation = {
  label: { label: 'Guide de première visite' },
  tab: { text: 'Première visite ?' },
  title: { text: 'Première visite ? Bienvenue' },
  text: {
    text: [
      {
        tag: 'p',
        children: ['La plupart de nos clients commencent par les meilleures ventes : celles qui les font revenir.'],
      },
    ],
  },
  best: { text: 'Voir les meilleures ventes' },
  more: { text: 'Que dois-je savoir d’autre ?' },
  how: { text: 'De notre atelier à chez vous' },
  points: {
    text: [
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['Expédition sous deux jours depuis notre atelier'] },
          { tag: 'li', children: ['Livraison offerte dès 50 € d’achat'] },
          { tag: 'li', children: ['Retours gratuits pendant 30 jours'] },
        ],
      },
    ],
  },
  who: { text: 'Et si j’ai une question ?' },
  people: { text: 'De vraies personnes vous répondent' },
  write: {
    text: [{ tag: 'p', children: ['Écrivez-nous : l’un de nous vous répond, le plus souvent dans la journée.'] }],
  },
  contact: { text: 'Poser une question' },
};

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
            list('points', 'Leaves our workshop within two days', 'Free shipping over €50', 'Free returns for 30 days'),
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
            paragraph('write', 'Write to us and one of us writes back, usually the same day.'),
            linkButton('contact', 'Ask a question', '/pages/contact'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
