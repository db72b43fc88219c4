import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const here = import.meta.dirname;
const app = path.dirname(here);
const screens = readdirSync(path.join(here, 'en')).map((file) => path.basename(file, '.json'));

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flatten(value, `${before}${key}.`)],
    ),
  );
}

const readFlat = (locale: string, screen: string) =>
  flatten(JSON.parse(readFileSync(path.join(here, locale, `${screen}.json`), 'utf8')) as Tree);

const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const bareKeys = (flat: Map<string, string>) => [...new Set([...flat.keys()].map(bare))].sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(app, file), 'utf8'));

/** Sources that speak with a screen’s words: they name it, in `useWords('leads')` or in `Say<'leads'>`. */
const sourcesOf = (screen: string) =>
  sources.filter((text) => text.includes(`useWords('${screen}')`) || text.includes(`Say<'${screen}'>`));

describe.each(screens)('the words of %s', (screen) => {
  const english = readFlat('en', screen);

  test.each(['de', 'fr'])('are the same keys in %s, with the same gaps to fill', (locale) => {
    const other = readFlat(locale, screen);
    expect(bareKeys(other)).toEqual(bareKeys(english));
    for (const key of bareKeys(english)) {
      const form = (flat: Map<string, string>) => flat.get(key) ?? flat.get(`${key}_other`) ?? '';
      expect([key, placeholders(form(other))]).toEqual([key, placeholders(form(english))]);
    }
  });

  test.each(['en', 'de', 'fr'])('have every plural form that %s asks for', (locale) => {
    const flat = readFlat(locale, screen);
    const asked = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const counted = [...flat.keys()].filter((key) => key.endsWith('_other')).map(bare);
    const missing = counted.flatMap((key) => asked.map((form) => `${key}_${form}`)).filter((key) => !flat.has(key));
    expect(missing).toEqual([]);
  });

  test('are all said somewhere, and nothing is left empty', () => {
    const text = sourcesOf(screen).join('\n');
    const isSaid = (key: string) =>
      text.includes(`'${key}'`) ||
      // `status.${status}`: everything under `status.` is said.
      [...key.matchAll(/\./g)].some(({ index }) => text.includes(`\`${key.slice(0, index + 1)}\${`));
    expect(bareKeys(english).filter((key) => !isSaid(key))).toEqual([]);
    expect([...english].filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});

test('each file has its line in the catalogue', () => {
  const catalog = readFileSync(path.join(here, 'word-catalog.ts'), 'utf8');
  expect(screens.filter((screen) => !catalog.includes(`'./en/${screen}.json'`))).toEqual([]);
});

test.each(['en', 'de', 'fr'])(
  'a format has one name in %s: in the list, in the gallery and in the editor',
  (locale) => {
    const named = (screen: string, before: string) =>
      Object.fromEntries(
        [...readFlat(locale, screen)].flatMap(([key, text]) =>
          key.startsWith(before) ? [[key.slice(before.length), text]] : [],
        ),
      );
    expect(named('editor', 'formats.')).toEqual(named('campaigns', 'format.'));
  },
);

test('no screen joins two words by a colon itself: French has a space before it', () => {
  const joins = sources.flatMap((text) => text.match(/.*(?:\}: \$\{t\(|join\(': '\)).*/g) ?? []);
  expect(joins).toEqual([]);
});
