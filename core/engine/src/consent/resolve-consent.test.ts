import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/consent.json' with { type: 'json' };
import { allows } from './allows.ts';
import type { Consent } from './consent.ts';
import { purposes } from './purpose.ts';
import { resolveConsent } from './resolve-consent.ts';
import type { ConsentRules } from './resolve-consent.ts';
import type { Signals } from './signals.ts';

interface Case {
  readonly name: string;
  readonly signals: Signals;
  readonly rules?: ConsentRules;
  readonly expect: Record<string, string>;
  readonly because: Record<string, string>;
  readonly honoured: readonly string[];
}
const cases = spec.cases as unknown as readonly Case[];

test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { signals, rules, ...wanted }) => {
  const consent = resolveConsent(signals, rules);
  expect({ ...consent, because: { ...consent.because } }).toEqual({
    necessary: 'granted',
    ...wanted.expect,
    because: { necessary: 'nothing', ...wanted.because },
    honoured: wanted.honoured,
  });
});

/** Signals taken from the cases and mixed anew: every source in every state that the cases know. */
const anySignals: fc.Arbitrary<Signals> = fc.record(
  Object.fromEntries(
    (['owner', 'gpc', 'dnt', 'shopify', 'wordpress', 'tcf', 'gpp', 'consentMode', 'site', 'region'] as const).map(
      (key) => [
        key,
        fc.constantFrom(...cases.filter(({ signals }) => key in signals).map(({ signals }) => signals[key])),
      ],
    ),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Signals>;

const anyRules: fc.Arbitrary<ConsentRules> = fc.record({
  sources: fc.subarray(['shopify', 'wordpress', 'tcf', 'gpp', 'consent-mode', 'site'] as const),
  honoursDnt: fc.boolean(),
  denyAll: fc.constant(false),
});

const sourceOf: Readonly<Record<string, string>> = { consentMode: 'consent-mode' };

function without(signals: Signals, key: string): Signals {
  return Object.fromEntries(Object.entries(signals).filter(([name]) => name !== key));
}

describe('whatever the signals are', () => {
  test('GPC, DNT and the owner only ever take away', () => {
    fc.assert(
      fc.property(anySignals, anyRules, fc.constantFrom('gpc', 'dnt', 'owner'), (signals, rules, key) => {
        const before = resolveConsent(without(signals, key), rules);
        const after = resolveConsent({ ...signals, [key]: { gpc: true, dnt: '1', owner: 'deny' }[key] }, rules);
        for (const purpose of purposes) {
          if (after[purpose] !== before[purpose]) expect(after[purpose]).toBe('denied');
        }
      }),
    );
  });

  test('a further signal never allows what was not allowed, unless it is itself the one that was asked', () => {
    fc.assert(
      fc.property(anySignals, anyRules, (signals, rules) => {
        for (const key of Object.keys(signals)) {
          const source = sourceOf[key] ?? key;
          const before = resolveConsent(without(signals, key), rules);
          const after = resolveConsent(signals, rules);
          for (const purpose of purposes) {
            if (allows(before, purpose) || !allows(after, purpose)) continue;
            const wasAsked = (rules.sources as readonly string[]).includes(source);
            expect(after.because[purpose] === source || wasAsked).toBe(true);
          }
        }
      }),
    );
  });

  test('a listed source that is not there allows nothing', () => {
    fc.assert(
      fc.property(anySignals, fc.constantFrom('shopify', 'wordpress', 'tcf', 'gpp', 'site'), (signals, source) => {
        const consent = resolveConsent(without(signals, source), {
          sources: [source],
          honoursDnt: true,
          denyAll: false,
        });
        expect(purposes.filter((purpose) => allows(consent, purpose))).toEqual(['necessary']);
      }),
    );
  });

  test('it answers every purpose for any input at all, and never yes to garbage', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (signals, rules) => {
        const consent = resolveConsent(signals as Signals, rules as ConsentRules);
        expect(purposes.filter((purpose) => allows(consent, purpose))).toEqual(['necessary']);
      }),
    );
  });

  test('it answers when the parts are garbage', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('shopify', 'wordpress', 'tcf', 'gpp', 'consentMode', 'site'), fc.anything()),
        (signals) => {
          for (const purpose of purposes) {
            expect(['granted', 'denied', 'pending']).toContain(resolveConsent(signals as Signals)[purpose]);
          }
        },
      ),
    );
  });
});

describe('allows', () => {
  test('pending and denied are a no, necessary is always a yes', () => {
    fc.assert(
      fc.property(anySignals, anyRules, (signals, rules) => {
        const consent = resolveConsent(signals, rules);
        for (const purpose of purposes) expect(allows(consent, purpose)).toBe(consent[purpose] === 'granted');
      }),
    );
  });

  test.each([undefined, null, 'granted', 1, {}, [], { preferences: true }, { preferences: 'Granted' }])(
    'a consent such as %j allows nothing but necessary',
    (garbage) => {
      expect(purposes.filter((purpose) => allows(garbage as unknown as Consent, purpose))).toEqual(['necessary']);
    },
  );

  test('a purpose it does not know is not allowed', () => {
    const consent = resolveConsent({ region: 'US' });
    expect(allows(consent, 'because' as 'sale')).toBe(false);
    expect(allows(consent, 'toString' as 'sale')).toBe(false);
  });
});
