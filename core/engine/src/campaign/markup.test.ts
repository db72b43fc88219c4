import { expect, test } from 'vitest';
import lists from '../../../spec/markup-lists.json' with { type: 'json' };
import { htmlTags, markupAttributes, richTextTags } from './markup.ts';

test('the lists of markup are those of core/spec, which PHP keeps to as well', () => {
  const { text, html, attributes } = lists;
  expect({ text, html, attributes }).toEqual({ text: richTextTags, html: htmlTags, attributes: markupAttributes });
});
