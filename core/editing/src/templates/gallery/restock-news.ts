import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  teaser: { teaser: 'Wieder im Regal: die drei Lieblingsstücke, die im Frühling ausverkauft waren.' },
  label: { label: 'Lieblingsstücke sind zurück' },
  title: { text: 'Sie sind wieder da' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Sie haben gefragt, wir haben gebacken, genäht und glasiert. Die drei Lieblingsstücke, die im Frühling ausverkauft waren, können Sie wieder bestellen, in kleiner Stückzahl.',
        ],
      },
    ],
  },
  see: { text: 'Jetzt ansehen' },
};

const french: Translation = {
  teaser: { teaser: 'De retour en rayon : les trois favoris épuisés au printemps.' },
  label: { label: 'Les favoris sont de retour' },
  title: { text: 'Ils sont de retour' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'À votre demande, nous avons enfourné, cousu et émaillé. Les trois favoris épuisés au printemps peuvent à nouveau être commandés, en petites quantités.',
        ],
      },
    ],
  },
  see: { text: 'Les découvrir' },
};

export const restockNews: Template = {
  id: 'restock-news',
  name: 'Favourites are back',
  occasion: 'news',
  goal: 'inform',
  description:
    'A message in the feed for the return of what sold out; it waits behind the bell until somebody opens it.',
  campaign: writeCampaign({
    id: 'restock-news',
    name: 'Favourites are back',
    format: { kind: 'feed', teaser: 'Back on the shelf: the three favourites that sold out in spring.' },
    theme: palettes.sage,
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'nothing',
      withoutMemory: 'show',
      respectsSiteRest: false,
    },
    priority: 80,
    content: {
      label: 'Favourites are back',
      steps: [
        {
          id: 'news',
          blocks: [
            heading('title', 'They are back'),
            paragraph(
              'text',
              'You asked, we baked, sewed and glazed. The three favourites that sold out in spring can be ordered again, in small numbers.',
            ),
            linkButton('see', 'See them', '/collections/back-in-stock'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
