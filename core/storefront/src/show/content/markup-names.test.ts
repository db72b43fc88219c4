import { htmlTags, markupAttributes, richTextTags } from '@beckon/engine/campaign/markup';
import { describe, expect, test } from 'vitest';
import { isMarkupAttribute, isRichTextTag } from './markup-names.ts';

const neverAllowed = [
  'script',
  'style',
  'iframe',
  'svg',
  'form',
  'input',
  'onclick',
  'srcset',
  'id',
  'A',
  ' a',
  'a\n',
  '',
];

describe('what a merchant’s markup may hold in the page', () => {
  test('is, for elements of rich text, just what the engine lets through', () => {
    const names = [...new Set([...htmlTags, ...richTextTags, ...neverAllowed])];
    expect(names.filter(isRichTextTag).sort()).toEqual([...richTextTags].sort());
  });

  test('is, for attributes, what the engine lets through, without classes', () => {
    const names = [...new Set([...markupAttributes, ...neverAllowed])];
    expect(names.filter(isMarkupAttribute).sort()).toEqual(markupAttributes.filter((name) => name !== 'class').sort());
  });
});
