import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Markup } from '@beckon/engine';
import { htmlToMarkup } from './html-to-markup.ts';
import { markupToHtml } from './markup-to-html.ts';
import { removalWords, type Removal } from './removal-words.ts';

interface Row {
  readonly name: string;
  readonly html: string;
  readonly allows: 'text' | 'html';
  readonly becomes: Markup;
  readonly removed: readonly Removal[];
}

const { rows } = JSON.parse(readFileSync(new URL('../../spec/markup.json', import.meta.url), 'utf8')) as {
  readonly rows: readonly Row[];
};

describe('html to markup, as PHP reads it too', () => {
  test('has rows of different names', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(50);
  });

  test.each(rows)('$name', ({ html, allows, becomes, removed }) => {
    const read = htmlToMarkup(html, { allows });
    expect(read.markup).toEqual(becomes);
    expect(read.removed.toSorted()).toEqual(removed.map((kind) => removalWords.en[kind]).toSorted());
    expect(htmlToMarkup(markupToHtml(becomes), { allows }).markup).toEqual(becomes);
  });
});
