import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../../spec/campaign.schema.json' with { type: 'json' };
import { parseSite } from './parse-site.ts';
import { defaultSite } from './site.ts';

const options = { useDefaults: true, discriminator: true };
const fill = new Ajv2020(options).addSchema(schema).getSchema(`${schema.$id}#/$defs/site`)!;

describe('the settings of a site', () => {
  test('are the defaults where nothing is said', () => {
    expect(parseSite({})).toEqual({ ok: true, value: defaultSite });
  });

  test('begin strict: a cookie of two years at most, one interruption at a time, nothing sent anywhere', () => {
    expect(defaultSite).toMatchObject({
      storage: { kind: 'cookie', days: 730 },
      visitMinutes: 30,
      interruptions: { oneAtATime: true, sparesSearchLanding: true },
      holdOut: { share: 0 },
      consent: { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false },
      feed: { place: { at: 'floating', corner: 'bottom-end' } },
      endpoints: {},
      compat: [],
    });
  });

  test('may be given in parts', () => {
    const input = {
      id: 'demo', timeZone: 'Europe/Berlin', locale: 'de', storage: { kind: 'local' },
      interruptions: { rest: { hours: 6 }, maxPerVisit: 2 }, holdOut: { share: 0.05 },
      consent: { sources: ['shopify', 'site'] }, feed: { place: { at: 'element', selector: '#bell' }, theme: { radius: 4 } },
      endpoints: { collect: 'https://hub.example/v1/collect', leads: '/v1/leads' }, compat: ['wisepops'],
    }; // prettier-ignore
    const parsed = parseSite(input);
    expect(parsed).toMatchObject({ ok: true, value: input });
    expect(parsed.ok && parseSite(parsed.value)).toEqual(parsed);
    const filled = structuredClone(input);
    expect(fill(filled)).toBe(true);
    expect({ ok: true, value: filled }).toEqual(parsed);
  });

  test('are what the schema fills in', () => {
    const filled = {};
    expect(fill(filled)).toBe(true);
    expect(filled).toEqual(defaultSite);
  });

  const bad: readonly (readonly [string, object, readonly string[]])[] = [
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, ['timeZone']],
    ['an unknown setting', { secret: 1 }, ['secret']],
    ['a cookie for longer than two years', { storage: { kind: 'cookie', days: 731 } }, ['storage.days']],
    ['a store nobody has', { storage: { kind: 'clay' } }, ['storage.kind']],
    ['a share over one', { holdOut: { share: 1.1 } }, ['holdOut.share']],
    ['a source that cannot say yes', { consent: { sources: ['gpc'] } }, ['consent.sources.0']],
    ['an endpoint that is a script', { endpoints: { collect: 'javascript:x' } }, ['endpoints.collect']],
    ['a face nobody has', { compat: ['jquery'] }, ['compat.0']],
    ['a feed at the moon', { feed: { place: { at: 'moon' } } }, ['feed.place.at']],
  ];
  test.each(bad)('%s is a problem', (_, input, paths) => {
    const parsed = parseSite(input);
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(paths);
    // Which zones there are, no schema says.
    expect(fill(structuredClone(input))).toBe(paths[0] === 'timeZone');
  });

  test('are answered whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseSite(input)).toHaveProperty('ok');
      }),
    );
  });
});
