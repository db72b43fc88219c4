import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import kitchen from '../../../spec/campaigns.json' with { type: 'json' };
import spec from '../../../spec/snapshots.json' with { type: 'json' };
import { purposes } from '../consent/purpose.ts';
import { findAttribute } from '../visit/attributes.ts';
import type { Campaign } from './campaign.ts';
import { contentHash } from './content-hash.ts';
import { parseCampaign } from './parse-campaign.ts';
import { publish } from './publish.ts';
import { defaultSite, type SiteSettings } from './site.ts';

function parse(document: unknown): Campaign {
  const parsed = parseCampaign(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const base = { id: 'a', name: 'A', status: 'live', format: { kind: 'bar' }, content: { steps: [{ blocks: [] }] } };
const live = (changes: object) => parse({ ...base, ...changes });
const withText = (text: string) => live({ content: { steps: [{ blocks: [{ kind: 'heading', text }] }] } });
const everything = parse(kitchen.campaigns.find(({ name }) => name.startsWith('the kitchen sink'))?.input);
const readable = kitchen.campaigns.flatMap(({ input }) => {
  const parsed = parseCampaign(input);
  return parsed.ok ? [parsed.value] : [];
});

describe('what is published', () => {
  test.each(spec.snapshots.map((row) => [row.name, row] as const))('%s', (_, { campaigns, site, snapshot }) => {
    const published = publish(campaigns.map(parse), site);
    // As text: the order of languages is part of it.
    expect(JSON.stringify(published)).toBe(JSON.stringify(snapshot));
  });

  test('every address is the hash of what lies there, and the snapshot’s the hash of the rest', () => {
    const { hash, ...rest } = publish([everything]);
    expect(hash).toBe(contentHash(rest));
    for (const [address, document] of Object.entries(rest.contents)) expect(address).toBe(contentHash(document));
    const used = rest.campaigns.flatMap(({ contents, experiment }) => {
      const ofVariants = (experiment?.variants ?? []).map((variant) => variant.contents ?? {});
      return [contents, ...ofVariants].flatMap((each) => Object.values(each));
    });
    expect(new Set(used)).toEqual(new Set(Object.keys(rest.contents)));
  });

  test('the kitchen sink loses nothing that the page needs', () => {
    const [published] = publish([everything]).campaigns;
    const { status: _, schema: _1, content: _2, theme: _3, translations: _4, experiment: _5, ...rules } = everything;
    expect(published).toMatchObject(rules);
    expect(published).toMatchObject({
      tabFirst: true,
      experiment: { seed: 'autumn', holdOut: 0.1, withoutId: 'hold' },
    });
  });

  test('the same campaigns give the same bytes, in whatever order they and their keys come', () => {
    const distinct = readable.map((campaign, index) => ({ ...campaign, id: `c${index}`, status: 'live' as const }));
    const expected = JSON.stringify(publish(distinct));
    fc.assert(
      fc.property(fc.shuffledSubarray(distinct, { minLength: distinct.length }), (shuffled) => {
        expect(JSON.stringify(publish(shuffled.map(reverseKeys)))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('another word gives another hash', () => {
    expect(publish([withText('Hello')]).hash).not.toBe(publish([withText('Hallo')]).hash);
  });

  test('so does another first language, though the documents stay the same', () => {
    const blocks = (text: string) => ({ steps: [{ blocks: [{ kind: 'heading', id: 'h', text }] }], label: 'L' });
    const english = live({ locale: 'en', content: blocks('Hi'), translations: { de: { h: { text: 'Hallo' } } } });
    const german = live({ locale: 'de', content: blocks('Hallo'), translations: { en: { h: { text: 'Hi' } } } });
    expect(publish([english]).contents).toEqual(publish([german]).contents);
    expect(publish([english]).hash).not.toBe(publish([german]).hash);
    expect(Object.keys(publish([german]).campaigns[0]?.contents ?? {})).toEqual(['de', 'en']);
  });
});

describe('what is not published', () => {
  test.each(['draft', 'paused', 'archived'] as const)('a campaign that is %s leaves no word of its own', (status) => {
    const words = JSON.stringify(publish([{ ...everything, status }, live({})]));
    const own = ['kitchen-sink', 'Everything at once', 'Short', 'autumn', 'Hallo', 'own', 'SAVE10', 'plan.tier'];
    for (const word of own) {
      expect(JSON.stringify(publish([everything]))).toContain(word);
      expect(words).not.toContain(word);
    }
  });

  test('what a caller keeps beside the settings of a site', () => {
    const site = { id: 'demo', apiKey: 'secret-1', owner: 'owner@example.com' } as Partial<SiteSettings>;
    const text = JSON.stringify(publish([], site));
    expect(text).toContain('demo');
    expect(text).not.toMatch(/secret-1|owner@/);
  });

  test('names of variants', () => {
    expect(JSON.stringify(publish([everything]))).not.toContain('"CONTROL"');
  });
});

describe('the attributes a page must know', () => {
  const read = (campaign: Campaign, site?: Partial<SiteSettings>) => Object.keys(publish([campaign], site).attributes);

  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['none, for a bar that asks nothing', {}, []],
    ['those of the audience', { audience: { not: { attribute: 'customer.orders', is: 'exists' } } }, ['customer.orders']],
    ['by the names of the registry', { audience: { attribute: 'page.product.price', is: 'exists' } }, ['page.product']],
    ['those of the texts', { content: { steps: [{ blocks: [{ kind: 'text', text: [{ tag: 'p', children: ['{{ place.country }}'] }] }] }] } }, ['place.country']],
    ['those of hidden fields', { content: { steps: [{ blocks: [{ kind: 'form', submit: 'x', fields: [{ kind: 'hidden', name: 'h', value: '{{ page.title }}' }] }] }] } }, ['page.title']],
    ['those of addresses', { content: { steps: [{ blocks: [{ kind: 'button', text: 'x', action: { do: 'link', href: '/a?b={{ own.b }}' } }] }] } }, ['own']],
    ['those of a tab', { content: { steps: [{ blocks: [] }], tab: { text: '{{ cart.items }}' } } }, ['cart.items']],
    ['those of a variant', { experiment: { seed: 's', variants: [{ id: 'a', name: 'A', content: { steps: [{ blocks: [{ kind: 'heading', text: '{{ cart.total }}' }] }] } }] } }, ['cart.total']],
    ['those of a translation, and the page’s language', { content: { steps: [{ blocks: [{ kind: 'heading', id: 'h', text: 'x' }] }] }, translations: { de: { h: { text: '{{ cart.total }}' } } } }, ['cart.total', 'page.language']],
    ['not the prize of a wheel or the code of a lead', { content: { steps: [{ blocks: [{ kind: 'heading', text: '{{ prize }} {{ code }}' }] }] } }, []],
    ['not the data of an event', { triggers: { list: [{ kind: 'custom-event', name: 'e', where: { attribute: 'event.price', is: 'exists' } }], cancel: { event: 'f', where: { attribute: 'event.a', is: 'exists' } } } }, []],
    ['the cart, for triggers that watch it', { triggers: { list: [{ kind: 'cart-value', atLeast: 5 }, { kind: 'add-to-cart' }] } }, ['cart.items', 'cart.total']],
    ['what was seen, for the bell of the feed', { format: { kind: 'feed', teaser: '{{ own.x }}' } }, ['own', 'visitor.campaigns']],
    ['what the search guard asks, for what covers the page', { format: { kind: 'popup' } }, ['device.kind', 'page.path', 'source.channel']],
    ['nothing of that for a slide-in', { format: { kind: 'slide-in' } }, []],
  ]; // prettier-ignore
  test.each(cases)('%s', (_, changes, names) => {
    expect(read(live(changes))).toEqual(names);
  });

  test('without the guard a popup asks nothing', () => {
    const interruptions = { ...defaultSite.interruptions, sparesSearchLanding: false };
    expect(read(live({ format: { kind: 'popup' } }), { interruptions })).toEqual([]);
  });

  test('each comes with the purpose it needs', () => {
    for (const [name, purpose] of Object.entries(
      publish(readable.map((each) => ({ ...each, status: 'live' }))).attributes,
    )) {
      expect(findAttribute(name)).toMatchObject({ name, purpose });
      expect(purposes).toContain(purpose);
    }
  });
});

function reverseKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reverseKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, reverseKeys(inside)]),
  ) as Value;
}
