import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { coupon } from '../write/coupon.ts';
import { heading } from '../write/heading.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

const german: Translation = {
  label: { label: 'Ein Dankeschön' },
  title: { text: 'Sie gehören zu unseren Allerbesten' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Läden wie unserer leben von Menschen, die wiederkommen. Danke, dass Sie dazugehören: Die neue Kollektion öffnet für Sie ',
          { tag: 'strong', children: ['zwei Tage früher'] },
          '.',
        ],
      },
    ],
  },
  coupon: { label: 'Ihr Code für den Vorverkauf', copy: 'Code kopieren', copied: 'Kopiert' },
  look: { text: 'Treten Sie ein' },
};

const french: Translation = {
  label: { label: 'Un grand merci' },
  title: { text: 'Vous êtes de nos meilleurs clients' },
  text: {
    text: [
      {
        tag: 'p',
        children: [
          'Une boutique comme la nôtre vit de ceux qui reviennent. Merci d’en faire partie : la nouvelle collection s’ouvre à vous ',
          { tag: 'strong', children: ['deux jours plus tôt'] },
          '.',
        ],
      },
    ],
  },
  coupon: { label: 'Votre code d’accès anticipé', copy: 'Copier le code', copied: 'Copié' },
  look: { text: 'Entrez donc' },
};

export const vipThanks: Template = {
  id: 'vip-thanks',
  name: 'A thank-you for your best customers',
  occasion: 'loyalty',
  goal: 'thank',
  description: 'For customers who have spent more than 500 or carry the tag “vip”: early access and a personal code.',
  campaign: writeCampaign({
    id: 'vip-thanks',
    name: 'A thank-you for your best customers',
    format: { kind: 'popup', position: 'center', width: 520, closesOnOverlay: true },
    theme: palettes.forest,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 12 }] },
    audience: {
      any: [
        { attribute: 'customer.totalSpent', is: 'greaterThan', value: 500 },
        { attribute: 'customer.tags', is: 'includes', value: 'vip' },
      ],
    },
    priority: 280,
    frequency: {
      again: { kind: 'after', rest: { days: 90 } },
      afterClose: { quiet: { days: 90 } },
      afterConversion: { quiet: { days: 90 } },
    },
    content: {
      label: 'A thank-you',
      steps: [
        {
          id: 'thanks',
          blocks: [
            heading('title', 'You are one of our very best'),
            paragraph(
              'text',
              'A shop like ours lives on people who come back. Thank you for being one of them: the new collection opens ',
              strong('two days early'),
              ' for you.',
            ),
            coupon('coupon', 'Your early access code', 'FIRSTIN'),
            linkButton('look', 'Come in', '/collections/early-access', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
