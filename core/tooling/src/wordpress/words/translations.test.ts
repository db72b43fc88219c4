import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../wordpress-cache.ts';
import { gatherWords } from './gather-words.ts';
import { listScripts } from './list-scripts.ts';
import { readPo } from './read-po.ts';
import { keyOf, type Translations } from './translation.ts';
import { writeJed } from './write-jed.ts';
import { writeL10n } from './write-l10n.ts';
import { writePo } from './write-po.ts';

const plugin = path.join(root, 'wordpress-plugin');
const words = gatherWords(plugin);

const some: Translations = {
  language: 'de_DE',
  plurals: 'nplurals=2; plural=(n != 1)',
  all: [
    { text: 'Say "it"\nagain', said: ['Sag „es“\nnoch \\ einmal'], files: ['src/a.tsx', 'includes/A.php'] },
    { text: '%d day', plural: '%d days', said: ['%d Tag', '%d Tage'], files: ['src/a.tsx'] },
    { text: 'Bar', context: 'format', said: ["Leiste'"], files: ['includes/A.php'] },
  ],
};
const saidBy = some.all.flatMap(({ files, said: _, ...word }) => files.map((file) => ({ ...word, at: `${file}:7` })));

describe.each(['de_DE', 'fr_FR'])('%s', (language) => {
  const source = readFileSync(path.join(plugin, `languages/beckon-${language}.po`), 'utf8');
  const translations = readPo(source);

  test('has every word that the plugin says, and none that it says no more', () => {
    // Where this fails: `npm run words`, then translate what is left empty in the .po files.
    expect(translations.all.map(keyOf).sort()).toEqual([...new Set(words.map(keyOf))].sort());
    expect(writePo(words, translations)).toBe(source);
  });

  test('has each of them translated, with the same places to be filled in', () => {
    const placesOf = (text: string) => (text.match(/%(?:\d\$)?[sd]|%%|\{\{.*?\}\}/g) ?? []).sort();
    const wrong = translations.all.filter(
      ({ text, plural, said }) =>
        said.length !== (plural === undefined ? 1 : 2) ||
        said.some((each) => !each.trim() || `${placesOf(each)}` !== `${placesOf(text)}`),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

test('what is written to a PO file is read from it, and stays as it is when nothing changes', () => {
  const written = writePo(saidBy, some);
  expect(readPo(written)).toEqual(some);
  expect(writePo(saidBy, readPo(written))).toBe(written);
});

test('a word that is new is left to be translated, and one that is gone goes', () => {
  const { all } = readPo(writePo([{ text: 'New', at: 'a.php:1' }, saidBy[2]!], some));
  expect(all.map(({ said }) => said)).toEqual([[''], ['%d Tag', '%d Tage']]);
});

test('PHP gets contexts and plurals as WordPress looks for them', () => {
  expect(writeL10n(some)).toContain(
    [
      `\t\t'Say "it"' . "\\n" . 'again' => 'Sag „es“' . "\\n" . 'noch \\\\ einmal',`,
      `\t\t'%d day'                    => '%d Tag' . "\\0" . '%d Tage',`,
      `\t\t'format' . "\\4" . 'Bar'     => 'Leiste\\'',`,
    ].join('\n'),
  );
});

test('a script gets what its own files say, and no more', () => {
  const { locale_data } = JSON.parse(writeJed(some, new Set(['src/a.tsx']))) as { locale_data: { messages: object } };
  expect(Object.keys(locale_data.messages)).toEqual(['', 'Say "it"\nagain', '%d day']);
});

test('the scripts of the plugin are followed to what they load later, and to what a block says of itself', () => {
  const scripts = listScripts(plugin);
  expect([...scripts.keys()]).toEqual(['blocks', 'sidebar', 'overview', 'promises', 'requests', 'settings', 'sign-ups', 'tools'].map((name) => `beckon-${name}`)); // prettier-ignore
  const blocks = [...scripts.get('beckon-blocks')!];
  expect(blocks).toEqual(expect.arrayContaining(['src/sidebar/when/WhenPanel.tsx', 'src/blocks/form/block.json']));
});
