import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { list } from '../write/list.ts';

const german: Translation = {
  label: { label: 'Neu in diesem Monat' },
  teaser: { teaser: 'Neu in diesem Monat: eine Farbe, ein Workshop und längere Öffnungszeiten.' },
  title: { text: 'Neu in diesem Monat' },
  points: {
    text: [
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['Eine neue Farbe in der Alltagsserie: Flechtengrün'] },
          { tag: 'li', children: ['Samstags ein Workshop für den Einstieg'] },
          { tag: 'li', children: ['Donnerstags ist der Laden bis 20 Uhr geöffnet'] },
        ],
      },
    ],
  },
  read: { text: 'Weiterlesen' },
};

const french: Translation = {
  label: { label: 'Les nouveautés du mois' },
  teaser: { teaser: 'Nouveau ce mois-ci : une couleur, un atelier et des horaires prolongés.' },
  title: { text: 'Les nouveautés du mois' },
  points: {
    text: [
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['Une nouvelle couleur dans la gamme de tous les jours : lichen'] },
          { tag: 'li', children: ['Un atelier le samedi, pour débuter'] },
          { tag: 'li', children: ['La boutique ouverte jusqu’à 20 h le jeudi'] },
        ],
      },
    ],
  },
  read: { text: 'Lire la suite' },
};

export const monthlyNews: Template = {
  id: 'monthly-news',
  name: 'What is new this month',
  occasion: 'news',
  goal: 'inform',
  description: 'A message in the feed with three pieces of news, for those who open the bell.',
  campaign: writeCampaign({
    id: 'monthly-news',
    name: 'What is new this month',
    format: { kind: 'feed', teaser: 'New this month: a colour, a workshop and longer opening hours.' },
    theme: palettes.paper,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 70,
    content: {
      label: 'What is new this month',
      steps: [
        {
          id: 'news',
          blocks: [
            heading('title', 'What is new this month'),
            list(
              'points',
              'A new colour in the everyday range: lichen',
              'A workshop on Saturdays, for beginners',
              'The shop is open until eight on Thursdays',
            ),
            linkButton('read', 'Read more', '/blogs/news', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
