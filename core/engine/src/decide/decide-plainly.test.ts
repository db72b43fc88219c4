import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/decide.json' with { type: 'json' };
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import type { BareReason } from '../reason.ts';
import type { Condition } from '../targeting/condition.ts';
import { emptyMemory } from '../visit/memory.ts';
import { decideByLimits } from './decide-by-limits.ts';
import { decidePlainly } from './decide-plainly.ts';
import { sampleCampaign, sampleConsent, sampleFacts } from './sample.fixture.ts';
import type { Facts } from './situation.ts';

const plainAudience: Condition = { all: [{ attribute: 'page.path', is: 'equals', value: '/' }, { not: { any: [] } }] };
const frequent = sampleCampaign().frequency;

const isLeft = ({ held }: Decision<BareReason>): boolean =>
  held.some(({ because }) => because.kind === 'not-understood');

/** What the page acts on. */
const read = ({ show, held }: Decision<BareReason>) => ({
  show,
  held: held.map(({ campaign, because }) => {
    const { kind, answer, why, until } = because as { kind: string; answer?: string; why?: string; until?: number };
    return { campaign, kind, answer, why: why ?? (answer === 'unknown' ? 'malformed' : undefined), until };
  }),
});

describe('left to the whole decision', () => {
  test.each<[string, boolean, Facts]>([
    ['is not a campaign of common questions', false, sampleFacts([sampleCampaign({ audience: plainAudience })])],
    ['is one with a schedule', true, sampleFacts([sampleCampaign({ schedule: { zone: 'site' } })])],
    [
      'is one with an experiment',
      true,
      sampleFacts([sampleCampaign({ experiment: { seed: 's', holdOut: 0, variants: [], withoutId: 'hold' } })]),
    ],
    ['is one that needs a purpose', true, sampleFacts([sampleCampaign({ needs: ['marketing'] })])],
    [
      'is one that an event cancels',
      true,
      sampleFacts([
        sampleCampaign({ triggers: { match: 'any', list: [{ kind: 'page-load' }], cancel: { event: 'bought' } } }),
      ]),
    ],
    [
      'is one that waits for an event',
      true,
      sampleFacts([sampleCampaign({ triggers: { match: 'any', list: [{ kind: 'custom-event', name: 'bought' }] } })]),
    ],
    [
      'is every one where the site holds out',
      true,
      sampleFacts([sampleCampaign()], { site: { holdOut: { share: 0.1, seed: 's' } } }),
    ],
    [
      'is one that was called for where the site holds out',
      true,
      sampleFacts([sampleCampaign()], {
        site: { holdOut: { share: 0.1, seed: 's' } },
        visit: { attributes: {}, called: ['offer'] },
      }),
    ],
    [
      'is one that asks by a rarer operator deep inside',
      true,
      sampleFacts(
        [sampleCampaign({ audience: { any: [{ not: { attribute: 'page.path', is: 'regex', value: 'a' } }] } })],
        { attributes: { 'page.path': 'necessary' }, visit: { attributes: { 'page.path': '/' } } },
      ),
    ],
    [
      'is a snapshot of another version',
      true,
      { ...sampleFacts([]), snapshot: { ...sampleFacts([sampleCampaign()]).snapshot, version: 2 as 1 } },
    ],
    ['is what is no campaign', true, sampleFacts([null as never, sampleCampaign()])],
    [
      'is one that the visitor has met',
      true,
      sampleFacts([sampleCampaign()], { memory: { ...emptyMemory, campaigns: { offer: { displays: 0 } } } }),
    ],
    [
      'is one that interrupts after another has',
      true,
      sampleFacts([sampleCampaign()], { memory: { ...emptyMemory, lastInterruptionAt: 1 } }),
    ],
    [
      'is not one that interrupts nobody',
      false,
      sampleFacts([sampleCampaign({ format: { kind: 'bar', edge: 'top' } as never })], {
        memory: { ...emptyMemory, lastInterruptionAt: 1, campaigns: { other: { displays: 1 } } },
      }),
    ],
    [
      'is one that may not interrupt at all',
      true,
      sampleFacts([sampleCampaign()], {
        site: { interruptions: { oneAtATime: true, sparesSearchLanding: true, maxPerVisit: 0 } },
      }),
    ],
  ])('%s', (_, isIt, facts) => {
    expect(isLeft(decidePlainly(facts))).toBe(isIt);
  });
});

test('what is met is left to what knows of limits, and only that', () => {
  const facts = sampleFacts([sampleCampaign()], { memory: { ...emptyMemory, campaigns: { offer: { displays: 1 } } } });
  expect(decidePlainly(facts).held).toEqual([{ campaign: 'offer', because: { kind: 'not-understood', what: 'met' } }]);
  expect(decideByLimits(facts).held).toMatchObject([{ because: { kind: 'frequency', cap: 'page-view' } }]);
});

test('what is not left to it is decided as by it', () => {
  const { defaults } = spec;
  let plain = 0;
  for (const each of spec.cases as unknown as readonly Record<string, unknown>[]) {
    const facts = {
      snapshot: {
        version: each['version'] ?? 1,
        site: { ...sampleFacts([]).snapshot.site, ...defaults.site, ...Object(each['site']) },
        attributes: each['attributes'] ?? {},
        campaigns: (each['campaigns'] as (object | null)[]).map((it) => it && { ...defaults.campaign, ...it }),
      },
      visit: { ...defaults.visit, ...Object(each['visit']) },
      memory: { ...defaults.memory, ...Object(each['memory']) },
      consent: { ...defaults.consent, ...Object(each['consent']) },
      now: defaults.now,
    } as unknown as Facts;
    for (const decideLess of [decidePlainly, decideByLimits]) {
      const decision = decideLess(facts);
      if (isLeft(decision)) continue;
      plain += 1;
      expect(read(decision), String(each['name'])).toEqual(read(decide(facts)));
    }
  }
  expect(plain).toBeGreaterThan(70);
});

const attributes = { 'page.path': 'necessary', 'customer.orders': 'preferences' } as const;

const anyAudience = fc.constantFrom<Condition>(
  { all: [] },
  { attribute: 'page.path', is: 'equals', value: '/' },
  { attribute: 'page.path', is: 'regex', value: '^/' },
  { any: [{ attribute: 'customer.orders', is: 'atLeast', value: 1 }, { attribute: 'page.path', is: 'regex', value: '/' }] },
  { not: { attribute: 'customer.orders', is: 'atLeast', value: 1 } },
  { not: { attribute: 'nobody.knows', is: 'exists' } },
); // prettier-ignore

/** Mostly as it should be, with one part that is anything, deep inside or as a whole. */
const anyBreak = fc.tuple(
  fc.constantFrom(
    'id', 'format', 'format.kind', 'triggers', 'triggers.match', 'triggers.list', 'audience', 'frequency', 'needs',
    'frequency.again', 'frequency.again.kind', 'frequency.afterClose', 'frequency.afterConversion', 'schedule',
    'frequency.maxDisplays', 'priority', 'contents', 'contents.en', 'experiment', 'triggers.cancel',
  ),
  fc.oneof(
    fc.anything(),
    fc.constantFrom<unknown>(null, '', 0, [], {}, [null], 'after', 'after-pages', 'once', 'never', 'constructor'),
    fc.record({ quiet: fc.anything() }),
    fc.record({ kind: fc.constantFrom('after', 'after-pages', 'once', 'popup', 'bar'), rest: fc.anything(), pages: fc.anything() }),
  ),
); // prettier-ignore

function breakPart(campaign: object, path: string, value: unknown): object {
  const [part = '', ...rest] = path.split('.');
  const inside = (campaign as Record<string, unknown>)[part];
  return { ...campaign, [part]: rest.length ? breakPart(Object(inside) as object, rest.join('.'), value) : value };
}

test('also where a part of a campaign is anything, and whatever was met before', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyAudience, fc.option(anyBreak, { nil: undefined, freq: 2 }), fc.integer({ max: 3, min: 1 })), { maxLength: 3 }),
      fc.constantFrom('granted' as const, 'denied' as const, 'pending' as const),
      fc.constantFrom('once', 'every-page-view', 'once-per-visit'),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom({ displays: 0 }, { displays: 1, closedAt: 5 })),
      fc.record({ lastInterruptionAt: fc.nat(), interruptionsThisVisit: fc.nat(2) }, { requiredKeys: [] }),
      fc.record({ rest: fc.constant({ days: 1 }), maxPerVisit: fc.nat(1) }, { requiredKeys: [] }),
      fc.subarray(['a', 'b']),
      (list, answer, again, campaigns, met, limits, called) => {
        const all = list.map(([audience, broken, priority], at) => {
          const whole = sampleCampaign({
            id: 'abc'[at]!,
            audience,
            priority,
            frequency: { ...frequent, again: { kind: again as 'once' } },
          });
          return (broken ? breakPart(whole, ...broken) : whole) as typeof whole;
        });
        const facts = sampleFacts(all, {
          attributes,
          consent: sampleConsent(answer),
          memory: { ...emptyMemory, campaigns, ...met },
          site: { interruptions: { oneAtATime: true, sparesSearchLanding: true, ...limits } },
          visit: { attributes: { 'page.path': '/', 'customer.orders': 2 }, called },
        });
        for (const decideLess of [decidePlainly, decideByLimits]) {
          const decision = decideLess(facts);
          if (isLeft(decision)) continue;
          plain += list.length;
          expect(read(decision)).toEqual(read(decide(facts)));
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(500);
}); // prettier-ignore
