import type { Markup } from '@beckon/engine';
import { htmlTags, markupAttributes, richTextTags } from '@beckon/engine/campaign/markup';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attacks } from '../fixtures/html-attacks.ts';
import { htmlToMarkup } from './html-to-markup.ts';
import { sanitizeDocument } from './sanitize-document.ts';
import { sanitizeMarkup } from './sanitize-markup.ts';

const both = ['text', 'html'] as const;
const tagsOf = { text: richTextTags, html: htmlTags };

/** Trees as nobody's editor makes them: any tag, any attribute, any address. */
const trees = fc.letrec<{ node: Markup[number]; tree: Markup }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.string({ maxLength: 8 }),
    fc.record(
      {
        tag: fc.oneof(fc.constantFrom(...htmlTags), fc.constantFrom('script', 'svg', 'IMG', 'button', 'x-y', '*', '')),
        attributes: fc.dictionary(
          fc.constantFrom(...markupAttributes, 'onclick', 'style', 'id', 'srcdoc', 'toString', '__proto__'),
          fc.constantFrom(
            'x',
            '/a',
            'https://a.example/',
            'HtTpS://a.example',
            'javascript:x',
            ' data:x',
            'java\tscript:x',
          ),
        ),
        children: tie('tree'),
      },
      { requiredKeys: ['tag'] },
    ),
  ),
  tree: fc.array(tie('node'), { maxLength: 4 }),
})).tree;

const listNames = (markup: Markup): readonly string[] =>
  markup.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [
          `<${node.tag}>`,
          ...Object.entries(node.attributes ?? {}).map(([name, value]) =>
            /^(href|src)$/.test(name) && !/^([/x]|https:)/i.test(value) ? `${name}=${value}` : name,
          ),
          ...listNames(node.children ?? []),
        ],
  );

test.each(both)(
  'of any tree, only what is on the lists for %s stays, and sanitising again changes nothing',
  (allows) => {
    const known = [...tagsOf[allows].map((tag) => `<${tag}>`), ...markupAttributes];
    fc.assert(
      fc.property(trees, (tree) => {
        const { markup, removals } = sanitizeMarkup(tree, allows);
        expect(listNames(markup).filter((name) => !known.includes(name))).toEqual([]);
        expect(sanitizeMarkup(markup, allows)).toEqual({ markup, removals: [] });
        // Told exactly where something went.
        expect(removals.length > 0).toBe(markup !== tree);
      }),
      { numRuns: 1000 },
    );
  },
);

test.each(both)('what the editor makes of an attack is what the server keeps, for %s', (allows) => {
  for (const attack of attacks) {
    const { markup } = htmlToMarkup(attack, { allows });
    expect(sanitizeMarkup(markup, allows)).toEqual({ markup, removals: [] });
  }
});

test('a document is held to the lists wherever its texts stand, and says where', () => {
  const bad = [{ tag: 'p', children: ['a', { tag: 'script', children: ['alert(1)'] }] }];
  const good = [{ tag: 'p', children: ['a'] }];
  const wide = [{ tag: 'table' }];
  const make = (text: unknown, html: unknown) => ({
    name: 'A',
    content: { steps: [{ blocks: [{ kind: 'columns', columns: [{ blocks: [{ kind: 'text', text }] }] }] }] },
    experiment: { variants: [{ content: { steps: [{ blocks: [{ kind: 'html', markup: html }] }] } }] },
    translations: { de: { a: { text }, b: { markup: html } } },
    audience: { all: [{ attribute: 'page.path', is: 'in', value: ['<script>', '/'] }] },
  });
  const { document, removed } = sanitizeDocument(make(bad, [...bad, ...wide]));
  expect(document).toEqual(make(good, [...good, ...wide]));
  expect(removed.map(({ path }) => path)).toEqual([
    'content.steps.0.blocks.0.columns.0.blocks.0.text',
    'experiment.variants.0.content.steps.0.blocks.0.markup',
    'translations.de.a.text',
    'translations.de.b.markup',
  ]);
  expect(removed[0]).toMatchObject({ what: 'script', message: 'A script. Campaigns cannot run code.' });
  expect(sanitizeDocument(document)).toEqual({ document, removed: [] });
});

test.each([undefined, null, 7, 'x', [], [{ tag: 7 }], { a: [{ tag: 'script', children: 'x' }] }])(
  'what is no document is left to the parser: %j',
  (input) => {
    expect(sanitizeDocument(input)).toEqual({ document: input, removed: [] });
  },
);

test('nesting without end exhausts nothing', () => {
  let tree: unknown = 'x';
  for (let depth = 0; depth < 5000; depth += 1) tree = { tag: 'b', children: [tree] };
  expect(sanitizeDocument({ text: [tree] }).removed).toEqual([]);
});
