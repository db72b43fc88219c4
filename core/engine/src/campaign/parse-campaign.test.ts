import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/campaigns.json' with { type: 'json' };
import type { Parsed } from '../parse/parsed.ts';
import type { Campaign } from './campaign.ts';
import { blockTexts } from './content.ts';
import { parseCampaign } from './parse-campaign.ts';

interface Row {
  readonly name: string;
  readonly input: unknown;
  readonly becomes?: unknown;
  readonly problems?: readonly string[];
}

const parts = {
  formats: { key: 'format', wrap: (part: unknown) => ({ ...spec.base, format: part }) },
  triggers: { key: 'triggers.list.0', wrap: (part: unknown) => ({ ...spec.base, triggers: { list: [part] } }) },
  blocks: {
    key: 'content.steps.0.blocks.0',
    wrap: (part: unknown) => ({ ...spec.base, content: { steps: [{ blocks: [part] }] } }),
  },
} as const;

describe.each(['formats', 'triggers', 'blocks'] as const)('%s', (section) => {
  const { key, wrap } = parts[section];
  test.each((spec[section] as readonly Row[]).map((row) => [row.name, row] as const))('%s', (_, row) => {
    const parsed = parseCampaign(wrap(row.input));
    if (row.problems)
      expectProblems(
        parsed,
        row.problems.map((path) => (path ? `${key}.${path}` : key)),
      );
    else expect(read(expectCampaign(parsed), key)).toEqual(row.becomes);
  });
});

describe('campaigns', () => {
  test.each((spec.campaigns as readonly Row[]).map((row) => [row.name, row] as const))('%s', (_, row) => {
    const parsed = parseCampaign(row.input);
    if (row.problems) return expectProblems(parsed, row.problems);
    const campaign = expectCampaign(parsed);
    for (const [key, part] of Object.entries(row.becomes as object))
      expect(campaign[key as keyof Campaign]).toEqual(part);
  });

  test('every kind of format, trigger and block has a row that is read and one that is refused', () => {
    const kindsOf = (rows: readonly Row[], isGood: boolean) =>
      rows.flatMap(({ input, problems }) => (!problems === isGood ? [(input as { kind?: string } | null)?.kind] : []));
    const blocks = Object.keys(blockTexts);
    const triggers = ['page-load', 'delay', 'scroll', 'in-view', 'exit-intent', 'click', 'hover', 'inactivity', 'time-on-site',
      'nth-page', 'custom-event', 'add-to-cart', 'cart-value', 'call']; // prettier-ignore
    const formats = ['popup', 'full-screen', 'bar', 'slide-in', 'feed', 'embed'];
    for (const isGood of [true, false]) {
      expect(kindsOf(spec.blocks as readonly Row[], isGood)).toEqual(expect.arrayContaining(blocks));
      expect(kindsOf(spec.triggers as readonly Row[], isGood)).toEqual(expect.arrayContaining(triggers));
      expect(kindsOf(spec.formats as readonly Row[], isGood)).toEqual(expect.arrayContaining(formats));
    }
  });
});

describe('whatever comes in', () => {
  const written = [...spec.campaigns, ...spec.formats.map((row) => ({ input: parts.formats.wrap(row.input) }))].map(
    (row) => row.input as unknown,
  );

  test('is answered, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (input) => {
          const parsed = parseCampaign(input);
          expect(parsed.ok || parsed.problems.length > 0).toBe(true);
        },
      ),
    );
  });

  test('a campaign with anything anywhere in it is answered too, and what it gives parses to the same', () => {
    const anyPlace = fc.record({
      input: fc.constantFrom(...written),
      at: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      put: fc.oneof(fc.anything(), fc.constantFrom('', '{{ own.x }}', 0, 1, true, null, [], {})),
    });
    fc.assert(
      fc.property(anyPlace, ({ input, at, put }) => {
        const parsed = parseCampaign(replaceSomewhere(input, at, put));
        if (parsed.ok) expectSameText(parseCampaign(parsed.value), parsed.value);
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('what has been read is read again as the same, byte for byte', () => {
    for (const input of written) {
      const parsed = parseCampaign(input);
      if (parsed.ok) expectSameText(parseCampaign(parsed.value), parsed.value);
    }
  });

  test('a document that reaches into itself, is too deep or too large is one problem', () => {
    const circle: Record<string, unknown> = { ...spec.base };
    circle.content = circle;
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const large = { ...spec.base, name: 'x'.repeat(256_000) };
    for (const input of [circle, { ...spec.base, audience: deep }, large, { ...spec.base, priority: 1n }]) {
      const parsed = parseCampaign(input);
      expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['']);
    }
    let deepish: unknown = 'x';
    for (let level = 0; level < 200; level++) deepish = { not: deepish };
    expect(parseCampaign({ ...spec.base, audience: deepish }).ok).toBe(false);
  });

  test('what an object inherits does not count, and nothing is left on its prototype', () => {
    const heir: unknown = Object.assign(Object.create({ status: 'live' }) as object, spec.base);
    expect(expectCampaign(parseCampaign(heir)).status).toBe('draft');
    const parsed = parseCampaign(JSON.parse('{"id":"a","name":"A","__proto__":{"polluted":1}}'));
    expectProblems(parsed, ['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a hostile list of mistakes is cut', () => {
    const parsed = parseCampaign({
      ...spec.base,
      ...Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1])),
    });
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(200);
  });
});

describe('problems are told in a merchant’s words', () => {
  const cases = [
    ['a number', { triggers: { list: [{ kind: 'delay', seconds: 'five' }] } }, 'The delay must be a number of seconds between 0 and 3,600.'],
    ['a typo', { foo: 1 }, 'This campaign has a setting named “foo” that Beckon does not know.'],
    ['a choice', { status: 'on' }, 'The status must be one of: draft, live, paused, archived.'],
    ['a long text', { name: 'x'.repeat(201) }, 'The name of the campaign must not be longer than 200 characters.'],
    ['a kind', { format: { kind: 'banner' } }, 'The format must say in “kind” which it is: popup, full-screen, bar, slide-in, feed, embed, not “banner”.'],
    ['a limit that is left out', { experiment: { seed: 's', holdOut: 1, variants: [{ id: 'a', name: 'A' }] } }, 'The share that sees nothing must be a number between 0 and 1, but not 1 itself.'],
  ] as const; // prettier-ignore
  test.each(cases)('%s', (_, change, message) => {
    const parsed = parseCampaign({ ...spec.base, ...change });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.message)).toEqual([message]);
  });
});

function expectCampaign(parsed: Parsed<Campaign>): Campaign {
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  return (parsed as { readonly value: Campaign }).value;
}

function expectProblems(parsed: Parsed<Campaign>, paths: readonly string[]): void {
  const problems = parsed.ok ? [] : parsed.problems;
  expect(problems.map(({ path }) => path).sort()).toEqual([...paths].sort());
  for (const { message } of problems) expect(message).toMatch(/^[A-Z“].*\.$/s);
}

function expectSameText(parsed: Parsed<Campaign>, value: Campaign): void {
  expect(JSON.stringify(expectCampaign(parsed))).toBe(JSON.stringify(value));
}

function read(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], value);
}

/** A copy with something else in one place of it; the numbers say which way to go at each fork. */
function replaceSomewhere(value: unknown, [turn, ...rest]: readonly number[], put: unknown): unknown {
  if (turn === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[turn % keys.length];
  if (key === undefined) return put;
  const replaced = replaceSomewhere((value as Record<string, unknown>)[key], rest, put);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (`${index}` === key ? replaced : item))
    : { ...value, [key]: replaced };
}
