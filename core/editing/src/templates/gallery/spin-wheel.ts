import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { closeButton } from '../write/close-button.ts';
import { emailField } from '../write/email-field.ts';
import { heading } from '../write/heading.ts';
import { marketingConsent } from '../write/marketing-consent.ts';
import { paragraph } from '../write/paragraph.ts';
import { strong } from '../write/strong.ts';

export const spinWheel: Template = {
  id: 'spin-wheel',
  name: 'Spin the wheel',
  occasion: 'welcome',
  goal: 'grow-list',
  description: 'A playful sign-up: an email address for a spin, and every slice wins something.',
  campaign: writeCampaign({
    id: 'spin-wheel',
    name: 'Spin the wheel',
    format: { kind: 'popup', position: 'center', width: 560, closesOnOverlay: false },
    theme: palettes.plum,
    triggers: { match: 'any', list: [{ kind: 'time-on-site', seconds: 45 }, { kind: 'exit-intent' }] },
    audience: { all: [{ attribute: 'visitor.isLead', is: 'isFalse' }] },
    priority: 180,
    frequency: { afterClose: { quiet: { days: 30 } }, maxDisplays: 3 },
    content: {
      label: 'Spin the wheel',
      tab: { text: 'Spin and win', side: 'start', when: 'after-close' },
      steps: [
        {
          id: 'sign-up',
          blocks: [
            heading('title', 'Feeling lucky?'),
            paragraph('text', 'One spin, no blanks: ', strong('every slice wins'), '.'),
            {
              kind: 'form',
              id: 'form',
              fields: [
                emailField,
                marketingConsent('Yes, send me news and offers by email. I can stop them at any time.'),
              ],
              submit: 'Let me spin',
              after: { do: 'next' },
            },
          ],
        },
        {
          id: 'wheel',
          blocks: [
            heading('spin-title', 'Here we go'),
            {
              kind: 'spin-wheel',
              id: 'wheel-of-prizes',
              slices: [
                { label: '5% off', weight: 4, code: 'LUCKY5' },
                { label: 'Free shipping', weight: 3, code: 'LUCKYSHIP' },
                { label: '10% off', weight: 2, code: 'LUCKY10' },
                { label: 'A gift', weight: 2, code: 'LUCKYGIFT' },
                { label: '15% off', weight: 1, code: 'LUCKY15' },
                { label: '20% off', weight: 1, code: 'LUCKY20' },
              ],
              spin: 'Spin',
              result: 'You won: {{ prize }}',
            },
            closeButton('shop', 'Use it now', 'primary'),
          ],
        },
      ],
    },
  }),
};
