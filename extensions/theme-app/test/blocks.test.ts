import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockName, blockSchema, listKeys, readSchema } from './block-schema.ts';

const extension = path.resolve(import.meta.dirname, '..');
const read = (...file: string[]) => readFileSync(path.join(extension, ...file), 'utf8');
const blocks = readdirSync(path.join(extension, 'blocks'));
const locales = readdirSync(path.join(extension, 'locales'));

const find = (words: unknown, key: string): unknown =>
  key.split('.').reduce((at: unknown, part) => (at as Record<string, unknown> | undefined)?.[part], words);
const listPaths = (words: unknown, before = ''): readonly string[] =>
  words && typeof words === 'object'
    ? Object.entries(words).flatMap(([key, below]) => listPaths(below, before ? `${before}.${key}` : key))
    : [before];

describe.each(blocks)('the block %s', (file) => {
  const schema: unknown = JSON.parse(readSchema(read('blocks', file)) ?? 'null');

  test('has a schema that Shopify takes', () => {
    expect(blockSchema.safeParse(schema)).toMatchObject({ success: true });
  });

  test.each(locales.filter((name) => name.endsWith('.schema.json')))(
    'finds every text in %s, with a name that fits',
    (locale) => {
      const words: unknown = JSON.parse(read('locales', locale));
      const keys = listKeys(schema);
      expect(keys.filter((key) => typeof find(words, key) !== 'string')).toEqual([]);
      const name = (schema as { readonly name: string }).name.replace(/^t:/, '');
      expect(blockName.safeParse(find(words, name))).toMatchObject({ success: true });
    },
  );
});

describe('the check of a schema refuses', () => {
  const good = {
    name: 'Name',
    target: 'section',
    settings: [{ type: 'checkbox', id: 'one', label: 'One', default: true }],
  };
  test.each([
    ['nothing', undefined],
    ['an unknown target', { ...good, target: 'footer' }],
    ['an unknown type', { ...good, settings: [{ type: 'switch', id: 'one', label: 'One' }] }],
    ['an unknown key', { ...good, javascripts: 'a.js' }],
    ['a setting without a label', { ...good, settings: [{ type: 'text', id: 'one' }] }],
    ['an id twice', { ...good, settings: [...good.settings, ...good.settings] }],
    ['a checkbox that begins as text', { ...good, settings: [{ ...good.settings[0], default: 'yes' }] }],
    ['an empty default text', { ...good, settings: [{ type: 'text', id: 'one', label: 'One', default: '' }] }],
    ['a choice without its default', { ...good, settings: [{ type: 'select', id: 'one', label: 'One', options: [{ value: 'a', label: 'A' }], default: 'b' }] }],
    ['a range without ends', { ...good, settings: [{ type: 'range', id: 'one', label: 'One', default: 1 }] }],
  ])('%s', (_, schema) => {
    expect(blockSchema.safeParse(good).success).toBe(true);
    expect(blockSchema.safeParse(schema).success).toBe(false);
  }); // prettier-ignore

  test('a trailing comma, a second schema and a name of 26 letters', () => {
    expect(() => JSON.parse(readSchema('{% schema %}{ "a": 1, }{% endschema %}') ?? '')).toThrow();
    expect(readSchema('{% schema %}{}{% endschema %}{% schema %}{}{% endschema %}')).toBeUndefined();
    expect(blockName.safeParse('x'.repeat(26)).success).toBe(false);
  });
});

describe('the locale files', () => {
  const kinds = { '.json': 'en.default.json', '.schema.json': 'en.default.schema.json' };
  test.each(locales)('%s has the same texts as the English one, none of them empty, in less than 15 kB', (locale) => {
    const kind = locale.endsWith('.schema.json') ? '.schema.json' : '.json';
    const words: unknown = JSON.parse(read('locales', locale));
    const paths = listPaths(words);
    expect(paths).toEqual(listPaths(JSON.parse(read('locales', kinds[kind]))));
    expect(paths.filter((key) => !String(find(words, key)).trim())).toEqual([]);
    expect(Buffer.byteLength(read('locales', locale))).toBeLessThan(15_000);
  });

  test('come in English, German and French', () => {
    expect(locales.filter((name) => !name.includes('schema')).sort()).toEqual([
      'de.json',
      'en.default.json',
      'fr.json',
    ]);
  });
});

test('the extension is of the type theme and stays within 30 blocks', () => {
  expect(read('shopify.extension.toml')).toMatch(/^type = "theme"$/m);
  expect(blocks.length).toBeLessThanOrEqual(30);
});
