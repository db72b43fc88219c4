import { parseCampaign, type Campaign } from '@beckon/engine';

const document = {
  schema: 1,
  id: 'come-back',
  name: 'Come back',
  status: 'draft',
  format: { kind: 'popup', position: 'center', width: 480, closesOnOverlay: true },
  theme: {
    colors: {
      background: '#fdf8f1',
      text: '#2d2621',
      button: '#7a3b2e',
      buttonText: '#ffffff',
      accent: '#8a3f2d',
      overlay: '#2d262199',
    },
    font: 'serif',
    fontSize: 17,
    radius: 6,
    shadow: 'soft',
    spacing: 'roomy',
    align: 'center',
  },
  triggers: { match: 'any', list: [{ kind: 'delay', seconds: 2 }] },
  audience: {
    all: [
      { attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 60 } },
      { attribute: 'cart.items', is: 'equals', value: 0 },
    ],
  },
  frequency: { again: { kind: 'once-per-visit' }, afterClose: { quiet: { days: 7 } }, afterConversion: 'never' },
  priority: 300,
  locale: 'en',
  content: {
    label: 'Come back',
    steps: [
      {
        id: 'hello',
        blocks: [
          { kind: 'heading', id: 'title', text: 'It has been a while', level: 2 },
          {
            kind: 'text',
            id: 'text',
            text: [
              { tag: 'p', children: ['New wool is in. Tell us where to write, and 15 % of your next order is on us.'] },
            ],
          },
          {
            kind: 'form',
            id: 'form',
            submit: 'Send me my code',
            fields: [
              { kind: 'email', name: 'email', label: 'Email address', required: true },
              {
                kind: 'consent',
                name: 'news',
                label: 'I want to hear about new wool by email. I can stop it at any time.',
                required: false,
                purpose: 'marketing',
                version: '1',
              },
            ],
            after: { do: 'next' },
          },
        ],
      },
      {
        id: 'thanks',
        blocks: [
          { kind: 'heading', id: 'thanks', text: 'Here is your code', level: 2 },
          { kind: 'coupon', id: 'coupon', label: '15 % off, for you alone', code: { from: 'lead' } },
          { kind: 'button', id: 'use', text: 'Put it into my cart', action: { do: 'add-coupon' }, look: 'primary' },
        ],
      },
    ],
  },
};

/** The campaign of the demo shop's story: for whoever bought more than 60 days ago and has nothing in the cart. */
export function makeStoryCampaign(): Campaign {
  const parsed = parseCampaign(document);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.value;
}
