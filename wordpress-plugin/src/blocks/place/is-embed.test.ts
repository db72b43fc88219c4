import { expect, test } from 'vitest';
import { isEmbed } from './is-embed.ts';

test.each([
  ['<!-- wp:beckon/campaign {"format":{"kind":"embed","reserve":200}} --><p>a</p><!-- /wp:beckon/campaign -->', true],
  ['<!-- wp:beckon/campaign {"theme":{"colors":{"text":"#000"}},"format":{"kind":"embed"}} /-->', true],
  ['<!-- wp:beckon/campaign {"format":{"kind":"popup"},"label":"embed"} -->', false],
  ['<!-- wp:beckon/campaign --><p>{"format":{"kind":"embed"}}</p><!-- /wp:beckon/campaign -->', false],
  ['<!-- wp:beckon/campaign {"format":{} -->', false],
  ['', false],
  [undefined, false],
])('%s: %s', (content, expected) => {
  expect(isEmbed(content)).toBe(expected);
});
