import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/decide.json' with { type: 'json' };
import { decide } from '../decide.ts';
import type { Condition } from '../targeting/condition.ts';
import { decidePlainly } from './decide-plainly.ts';
import { isPlain } from './is-plain.ts';
import { sampleCampaign, sampleFacts } from './sample.fixture.ts';
import type { Facts } from './situation.ts';

const plainAudience: Condition = { all: [{ attribute: 'page.path', is: 'equals', value: '/' }, { not: { any: [] } }] };

describe('a snapshot', () => {
  test.each<[string, boolean, Facts]>([
    ['of common questions is plain', true, sampleFacts([sampleCampaign({ audience: plainAudience })])],
    ['with a schedule is not', false, sampleFacts([sampleCampaign({ schedule: { zone: 'site' } })])],
    [
      'with an experiment is not',
      false,
      sampleFacts([sampleCampaign({ experiment: { seed: 's', holdOut: 0, variants: [], withoutId: 'hold' } })]),
    ],
    [
      'whose site holds out is not',
      false,
      sampleFacts([sampleCampaign()], { site: { holdOut: { share: 0.1, seed: 's' } } }),
    ],
    [
      'that asks by a rarer operator deep inside is not',
      false,
      sampleFacts([
        sampleCampaign({ audience: { all: [{ not: { attribute: 'page.path', is: 'regex', value: 'a' } }] } }),
      ]),
    ],
    [
      'with campaigns that are none is plain',
      true,
      sampleFacts([null as never, sampleCampaign({ audience: 5 as never })]),
    ],
  ])('%s', (_, isIt, { snapshot }) => {
    expect(isPlain(snapshot)).toBe(isIt);
  });
});

test('a plain snapshot is decided as any other', () => {
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
    if (!isPlain(facts.snapshot)) continue;
    plain += 1;
    expect(decidePlainly(facts), String(each['name'])).toEqual(decide(facts));
  }
  expect(plain).toBeGreaterThan(40);
});

test('what goes beyond a plain decision is held by it, never shown', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (isScheduled, isSplit) => {
      const campaign = sampleCampaign({
        ...(isScheduled && { schedule: { zone: 'site' } }),
        ...(isSplit && { experiment: { seed: 's', holdOut: 0, variants: [], withoutId: 'hold' } }),
      });
      return decidePlainly(sampleFacts([campaign])).show.length === (isScheduled || isSplit ? 0 : 1);
    }),
  );
});
