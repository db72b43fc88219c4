import { defaultSite, parseCampaign, publish } from '@beckon/engine';
import { expect, test } from 'vitest';
import { askWhy, type Decidable } from './ask-why.ts';

const parsed = parseCampaign({
  schema: 1,
  id: 'post-7',
  name: 'Hello',
  status: 'draft',
  format: { kind: 'popup' },
  content: { steps: [{ blocks: [{ kind: 'heading', text: 'Hello', level: 2 }] }], label: 'Hello' },
  audience: { attribute: 'page.type', is: 'equals', value: 'home' },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const draft = parsed.value;
const about = { locale: 'en', nowMs: Date.parse('2026-11-28T12:00:00Z') };
const home = { attributes: { 'page.type': 'home' } };
const decidable = (status: 'draft' | 'live'): Decidable => ({
  snapshot: status === 'live' ? publish([{ ...draft, status }], defaultSite) : null,
  site: defaultSite,
  documents: [{ ...draft, status }],
  kept: [{ id: 'post-7', name: 'Hello', status }],
});

test('what is live is asked about as pages decide', () => {
  expect(askWhy(decidable('live'), home, { which: 'live', ...about })).toMatchObject({ ok: true, campaigns: [{ isShown: true }] });
  expect(askWhy(decidable('live'), { attributes: { 'page.type': 'search' } }, { which: 'live', ...about })).toMatchObject({
    ok: true,
    campaigns: [{ isShown: false, because: { kind: 'audience' } }],
  });
}); // prettier-ignore

test('drafts are asked about as if they were published', () => {
  expect(askWhy(decidable('draft'), home, { which: 'saved', ...about })).toMatchObject({ ok: true, campaigns: [{ isShown: true }] });
  expect(askWhy(decidable('draft'), home, { which: 'live', ...about })).toEqual({ ok: false, why: 'nothing-live' });
}); // prettier-ignore

test('a visit that cannot be is told with its problems', () => {
  expect(askWhy(decidable('live'), { attributes: { 'cart.items': 'many' } }, { which: 'live', ...about })).toEqual({
    ok: false,
    why: 'invalid',
    problems: [{ path: 'attributes.cart.items', message: '“Items in the cart” must be a number.' }],
  });
});
