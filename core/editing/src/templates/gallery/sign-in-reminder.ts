import type { Translation } from '@beckon/engine';
import { palettes } from '../palettes.ts';
import type { Template } from '../template.ts';
import { writeCampaign } from '../write/campaign.ts';
import { linkButton } from '../write/link-button.ts';
import { paragraph } from '../write/paragraph.ts';

const german: Translation = {
  label: { label: 'Anmelden' },
  text: { text: [{ tag: 'p', children: ['Schön, Sie wiederzusehen. Melden Sie sich an, dann zählen Ihre Punkte.'] }] },
  'sign-in': { text: 'Anmelden' },
};

const french: Translation = {
  label: { label: 'Se connecter' },
  text: { text: [{ tag: 'p', children: ['Ravis de vous revoir. Connectez-vous, et vos points comptent.'] }] },
  'sign-in': { text: 'Se connecter' },
};

export const signInReminder: Template = {
  id: 'sign-in-reminder',
  name: 'Points are waiting',
  occasion: 'loyalty',
  goal: 'inform',
  description: 'Reminds returning visitors who are not signed in that their orders and points are one step away.',
  campaign: writeCampaign({
    id: 'sign-in-reminder',
    name: 'Points are waiting',
    format: { kind: 'bar', edge: 'bottom', sticks: true, pushes: false, height: 56, closable: true },
    theme: palettes.midnight,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 6 }] },
    audience: {
      all: [
        { attribute: 'visitor.isNew', is: 'isFalse' },
        { attribute: 'customer.isLoggedIn', is: 'isFalse' },
        { not: { attribute: 'page.type', is: 'equals', value: 'account' } },
      ],
    },
    priority: 65,
    frequency: {
      afterClose: { quiet: { days: 14 } },
      afterConversion: { quiet: { days: 14 } },
      respectsSiteRest: false,
    },
    content: {
      label: 'Sign in',
      steps: [
        {
          id: 'bar',
          blocks: [
            paragraph('text', 'Good to see you again. Sign in and your points count.'),
            linkButton('sign-in', 'Sign in', '/account/login', 'secondary'),
          ],
        },
      ],
    },
    translations: { de: german, fr: french },
  }),
};
