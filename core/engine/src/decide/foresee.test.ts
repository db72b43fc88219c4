import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.ts';
import type { Condition } from '../targeting/condition.ts';
import { operators } from '../targeting/operators.ts';
import { foresee } from './foresee.ts';
import { sampleCampaign, sampleConsent, sampleFacts } from './sample.fixture.ts';

const attributes = {
  'page.path': 'necessary',
  'cart.total': 'necessary',
  'customer.lastOrderAt': 'preferences',
} as const;
const here = { attributes: { 'page.path': '/cart', 'cart.total': 40, 'customer.lastOrderAt': '2026-11-20' } };
const leaf = (attribute: string, is: string, value?: unknown): Condition => ({ attribute, is, value });

describe('a page', () => {
  test.each<[string, Condition, boolean, boolean]>([
    ['where an audience is met', leaf('page.path', 'equals', '/cart'), true, false],
    ['where none is met', leaf('page.path', 'equals', '/'), false, false],
    ['that has not said enough', leaf('cart.items', 'atLeast', 1), false, true],
    ['whose audience asks by an operator of the full set', leaf('page.path', 'regex', '^/c'), true, true],
    ['whose audience asks by an operator that nobody knows', leaf('page.path', 'sounds', '/c'), true, true],
    [
      'where another part has settled it before the full set is needed',
      { all: [leaf('page.path', 'equals', '/'), leaf('page.path', 'regex', '^/c')] },
      false,
      false,
    ],
  ])('%s', (_, audience, isPromising, isOpen) => {
    const facts = sampleFacts([sampleCampaign({ audience })], { attributes, visit: here });
    expect(foresee(facts)).toEqual({ isPromising, isOpen });
  });

  test('is open while consent keeps back what an audience reads', () => {
    const audience = leaf('customer.lastOrderAt', 'exists');
    const facts = sampleFacts([sampleCampaign({ audience })], { attributes, visit: here });
    expect(foresee({ ...facts, consent: sampleConsent('pending') })).toEqual({ isPromising: false, isOpen: true });
    expect(foresee(facts)).toEqual({ isPromising: true, isOpen: false });
  });

  test('is promising when it called for a campaign', () => {
    const facts = sampleFacts([sampleCampaign({ audience: { any: [] } })], { visit: { ...here, called: ['offer'] } });
    expect(foresee(facts).isPromising).toBe(true);
  });

  test.each([[undefined], [null], [{}], [{ snapshot: { campaigns: [null, 5, {}] }, visit: {} }], [{ snapshot: 5 }]])(
    'that gives %j promises nothing and breaks nothing',
    (facts) => {
      expect(foresee(facts as never).isPromising).toBe(false);
    },
  );
});

const { condition } = fc.letrec<{ condition: Condition; members: Condition[] }>((tie) => ({
  members: fc.array(tie('condition'), { maxLength: 3 }),
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      attribute: fc.constantFrom('page.path', 'cart.total', 'customer.lastOrderAt', 'cart.items', 'nobody.knows'),
      is: fc.constantFrom(...Object.keys(operators), 'sounds'),
      value: fc.constantFrom<unknown>(
        '/cart',
        '/',
        'c',
        '^/c',
        40,
        [0, 50],
        ['/cart'],
        { days: 60 },
        'tuesday',
        undefined,
      ),
    }),
    tie('members').map((all) => ({ all })),
    tie('members').map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

test('whatever a decision shows was promising', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), fc.boolean(), (audiences, isGranted) => {
      const campaigns = audiences.map((audience, at) => sampleCampaign({ id: `c${at}`, audience }));
      const consent = sampleConsent(isGranted ? 'granted' : 'pending');
      const facts = sampleFacts(campaigns, { attributes, visit: here, consent });
      shown += decide(facts).show.length;
      return !decide(facts).show.length || foresee(facts).isPromising;
    }),
    { numRuns: 2000 },
  );
  expect(shown).toBeGreaterThan(100);
});
