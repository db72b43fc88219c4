import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';
import { small } from '../write/small.ts';

export const textMessages: Template = {
  id: 'text-messages',
  name: 'Text message sign-up',
  occasion: 'news',
  goal: 'grow-list',
  description: 'For phones: takes a number with plain words about what will be sent, how often, and how to stop it.',
  campaign: writeCampaign({
    id: 'text-messages',
    name: 'Text message sign-up',
    format: { kind: 'popup', position: 'bottom', width: 420, closesOnOverlay: true },
    theme: palettes.sky,
    triggers: {
      match: 'any',
      list: [
        { kind: 'scroll', percent: 50 },
        { kind: 'nth-page', pages: 2 },
      ],
    },
    audience: {
      all: [
        { attribute: 'device.kind', is: 'equals', value: 'phone' },
        { attribute: 'visitor.pagesThisVisit', is: 'atLeast', value: 2 },
        { attribute: 'visitor.isLead', is: 'isFalse' },
      ],
    },
    frequency: { afterClose: { quiet: { days: 30 } }, maxDisplays: 3 },
    content: {
      label: 'Text message sign-up',
      steps: [
        {
          id: 'ask',
          blocks: [
            heading('title', 'Be first, by text'),
            paragraph('text', 'New drops sell out quickly. We text you an hour before they open.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                {
                  kind: 'phone',
                  name: 'phone',
                  label: 'Mobile number',
                  placeholder: '+44 7700 900123',
                  required: true,
                },
                marketingConsent(
                  'Yes, text me about new drops, at most four times a month. I can stop it by answering STOP.',
                ),
              ],
              submit: 'Text me',
              after: { do: 'next' },
            },
            small(
              'print',
              'Your provider may charge for messages. See our ',
              { tag: 'a', attributes: { href: '/policies/privacy-policy' }, children: ['privacy policy'] },
              '.',
            ),
          ],
        },
        {
          id: 'done',
          blocks: [
            heading('thanks', 'You are in'),
            paragraph('next', 'Your first message comes before the next drop.'),
            closeButton('close', 'Good', 'primary'),
          ],
        },
      ],
    },
  }),
};
