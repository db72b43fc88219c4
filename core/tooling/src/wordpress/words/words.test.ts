import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { gatherWords } from './gather-words.ts';
import { readBlock } from './read-block.ts';
import { readPhp } from './read-php.ts';
import { readScript } from './read-script.ts';
import type { Word } from './word.ts';
import { writePot } from './write-pot.ts';

describe('words are found in PHP', () => {
  test.each([
    ["echo esc_html__( 'It\\'s here', 'beckon' );", [{ text: "It's here", at: 'a.php:1' }]],
    ['__( "One\\nline", \'beckon\' )', [{ text: 'One\nline', at: 'a.php:1' }]],
    [
      "_n( '%d visit', '%d visits', count( $a, 1 ), 'beckon' )",
      [{ text: '%d visit', plural: '%d visits', at: 'a.php:1' }],
    ],
    ["_x( 'Bar', 'format', 'beckon' )", [{ text: 'Bar', context: 'format', at: 'a.php:1' }]],
    [
      "$a;\n/* translators: %s: a name. */\n$b = sprintf( __( 'Hi %s', 'beckon' ), $name );",
      [{ text: 'Hi %s', comment: 'translators: %s: a name.', at: 'a.php:3' }],
    ],
    ["$this->__( 'no', 'beckon' ); // __( 'no', 'beckon' )\n'__( no )'; function __( $a ) {}", []],
  ])('%s', (source, words) => {
    expect(readPhp(source, 'a.php')).toEqual(words);
  });

  test.each([
    "__( $text, 'beckon' )",
    "__( 'a' . $b, 'beckon' )",
    '__( "a $b", \'beckon\' )',
    "__( 'a' )",
    "__( 'a', 'other' )",
  ])('%s is refused: nobody could translate it', (source) => {
    expect(() => readPhp(source, 'a.php')).toThrow(/^a\.php:1: /);
  });
});

describe('words are found in TypeScript', () => {
  test.each([
    ["<p>{__('It is', 'beckon')}</p>", [{ text: 'It is', at: 'a.tsx:1' }]],
    ["__('Long ' + 'text', 'beckon')", [{ text: 'Long text', at: 'a.tsx:1' }]],
    [
      "const a = sprintf(\n// translators: %d: how many.\n_n('%d day', '%d days', n, 'beckon'), n);",
      [{ text: '%d day', plural: '%d days', comment: 'translators: %d: how many.', at: 'a.tsx:3' }],
    ],
    [
      "<p>\n  {/* translators: %s: a name. */}\n  <b>{sprintf(__('Only %s', 'beckon'), name)}</b>\n  {__('All', 'beckon')}\n</p>",
      [
        { text: 'Only %s', comment: 'translators: %s: a name.', at: 'a.tsx:3' },
        { text: 'All', at: 'a.tsx:4' },
      ],
    ],
    ["i18n.say('x'); ask('y', 'beckon')", []],
  ])('%s', (source, words) => {
    expect(readScript(source, 'a.tsx')).toEqual(words);
  });

  test('a text put together in the call is refused', () => {
    expect(() => readScript('__(`a ${b}`, "beckon")', 'a.ts')).toThrow('a.ts:1: __() must be given its texts');
  });
});

test('a block says its title, what it is, and by which words it is found', () => {
  expect(readBlock('{"title":"Form","keywords":["sign up"]}', 'b.json')).toEqual([
    { text: 'Form', context: 'block title', at: 'b.json' },
    { text: 'sign up', context: 'block keyword', at: 'b.json' },
  ]);
});

test('each text stands in the template once, with all its places and comments', () => {
  const pot = writePot(
    [
      { text: 'Say "hi"', at: 'a.php:1' },
      { text: 'Say "hi"', at: 'b.ts:2', comment: 'translators: a greeting.' },
      { text: '%d day', plural: '%d days', at: 'c.ts:3' },
      { text: 'Bar', context: 'format', at: 'd.ts:4' },
    ],
    '1.0.0',
  );
  expect(pot).toContain('#. translators: a greeting.\n#: a.php:1\n#: b.ts:2\nmsgid "Say \\"hi\\""\nmsgstr ""');
  expect(pot).toContain('#, php-format\nmsgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] ""');
  expect(pot).toContain('msgctxt "format"\nmsgid "Bar"');
});

test('every word of the plugin can be translated, and who says what its placeholders are says it of all', () => {
  const words = gatherWords(path.resolve(import.meta.dirname, '../../../../../wordpress-plugin'));
  expect(words.length).toBeGreaterThan(50);
  const unexplained = words.filter(
    ({ text, comment, at }) => /%(\d\$)?[sd]/.test(text) && !comment && !at.endsWith('.json'),
  );
  expect(unexplained.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});

test('where a word has several placeholders, a language may put them into another order', () => {
  const words = gatherWords(path.resolve(import.meta.dirname, '../../../../../wordpress-plugin'));
  const unordered = ({ text, plural = '' }: Word) =>
    [text, plural].some(
      (each) => (each.replaceAll('%%', '').match(/%[sd]/g)?.length ?? 0) > 1 || /%[sd].*%\d\$|%\d\$.*%[sd]/s.test(each),
    );
  expect(words.filter(unordered).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  expect(unordered({ text: '%s of %s', at: 'a.php:1' })).toBe(true);
});
