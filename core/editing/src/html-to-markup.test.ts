import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Markup } from '@beckon/engine';
import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { htmlTags, markupAttributes, richTextTags } from '@beckon/engine/campaign/markup';
import { attacks } from '../fixtures/html-attacks.ts';
import { htmlToMarkup } from './html-to-markup.ts';
import { markupToHtml } from './markup-to-html.ts';

type Allows = 'text' | 'html';
const tagsOf = { text: richTextTags, html: htmlTags };
const both: readonly Allows[] = ['text', 'html'];

/** What in a tree is on no list; empty for any tree that may be shown. */
function listStrangers(markup: Markup, tags: readonly string[]): readonly string[] {
  return markup.flatMap((node) => {
    if (typeof node === 'string') return [];
    const attributes = Object.entries(node.attributes ?? {});
    return [
      ...(tags.includes(node.tag) ? [] : [`<${node.tag}>`]),
      ...attributes.flatMap(([name, value]) => (markupAttributes.includes(name) ? [] : [`${name}="${value}"`])),
      ...attributes.flatMap(([name, value]) =>
        (name === 'href' || name === 'src') && !isSafeUrl(value) ? [`${name}="${value}"`] : [],
      ),
      ...listStrangers(node.children ?? [], tags),
    ];
  });
}

describe('html to markup', () => {
  test.each([
    ['plain text', 'a &lt; b', ['a < b'], []],
    [
      'formatted text',
      '<p>Hi <strong>you</strong></p>',
      [{ tag: 'p', children: ['Hi ', { tag: 'strong', children: ['you'] }] }],
      [],
    ],
    ['a safe link', '<a href="/sale">Sale</a>', [{ tag: 'a', attributes: { href: '/sale' }, children: ['Sale'] }], []],
    ['a script', 'a<script>alert(1)</script>b', ['ab'], ['A script. Campaigns cannot run code.']],
    [
      'an unsafe link',
      '<a href="javascript:alert(1)">x</a>',
      [{ tag: 'a', children: ['x'] }],
      ['A link or picture whose address is not safe to open.'],
    ],
    ['an unknown tag', '<blink>x</blink>', ['x'], ['An element that campaigns do not use. Its text was kept.']],
    ['a table whose body the parser adds', '<table><tr><td>x</td></tr></table>', ['x'], undefined],
  ])('%s', (_, html, markup, removed) => {
    const read = htmlToMarkup(html, { allows: 'text' });
    expect(read.markup).toEqual(markup);
    if (removed) expect(read.removed).toEqual(removed);
  });

  test('what was removed is told in the language asked for', () => {
    const { removed } = htmlToMarkup('<iframe src="/"></iframe>', { allows: 'html', locale: 'de-AT' });
    expect(removed).toEqual(['Eine eingebettete Seite oder ein Player.']);
  });

  test('a table stays a table in custom HTML', () => {
    const { markup, removed } = htmlToMarkup('<table><tr><td>x</td></tr></table>', { allows: 'html' });
    expect(markupToHtml(markup)).toBe('<table><tbody><tr><td>x</td></tr></tbody></table>');
    expect(removed).toEqual([]);
  });

  test('there are at least 60 attacks, all different', () => {
    expect(new Set(attacks).size).toBeGreaterThanOrEqual(60);
    expect(new Set(attacks).size).toBe(attacks.length);
  });

  test.each(attacks)('nothing of %s comes to life', (attack) => {
    for (const allows of both) {
      const { markup } = htmlToMarkup(attack, { allows });
      expect(listStrangers(markup, tagsOf[allows])).toEqual([]);
      expect(JSON.stringify(markup)).not.toMatch(/"(on\w+|style|srcdoc|formaction|xlink:href)":/i);
      expect(htmlToMarkup(markupToHtml(markup), { allows }).markup).toEqual(markup);
    }
  });

  test('a document nested ten thousand deep is read, flattened', () => {
    const { markup, removed } = htmlToMarkup('<div>'.repeat(10_000) + 'x', { allows: 'html' });
    expect(JSON.stringify(markup)).toContain('x');
    expect(removed).toHaveLength(1);
  });

  test('whatever is typed, only the lists come out, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom(...both), (html, allows) => {
        const { markup } = htmlToMarkup(html, { allows });
        expect(listStrangers(markup, tagsOf[allows])).toEqual([]);
        expect(htmlToMarkup(markupToHtml(markup), { allows }).markup).toEqual(markup);
      }),
      { numRuns: 1500 },
    );
  }, 30_000);
});

const names = [
  'a', 'b', 'p', 'i', 'ul', 'li', 'table', 'tr', 'td', 'form', 'script', 'style', 'svg', 'math', 'mtext', 'mglyph',
  'annotation-xml', 'foreignObject', 'title', 'template', 'noscript', 'iframe', 'select', 'option', 'textarea', 'button',
  'img', 'input', 'br', 'details', 'summary', 'h2', 'div', 'nobr', 'font', 'xmp', 'plaintext', 'pre', 'caption', 'body',
]; // prettier-ignore
const piece = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('href', 'src', 'onerror', 'style', 'title', 'class', 'xlink:href', 'srcdoc', 'id'),
      fc.constantFrom(
        'javascript:alert(1)',
        '/sale',
        'x" onerror="alert(1)',
        '<img src=x>',
        '&#106;avascript:alert(1)',
        ' data:text/html,x',
      ),
    )
    .map(([name, attribute, value]) => `<${name} ${attribute}='${value}'>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '&amp;lt;',
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    '\0',
    '\r\n',
    '\n',
    ' ',
  ),
  fc.string({ maxLength: 6 }),
);
const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
