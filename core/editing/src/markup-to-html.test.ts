import { expect, test } from 'vitest';
import { markupToHtml } from './markup-to-html.ts';

test.each([
  ['text is escaped', ['a < b & c > d'], 'a &lt; b &amp; c &gt; d'],
  ['a tag stays a tag', [{ tag: 'p', children: ['Hi ', { tag: 'b', children: ['you'] }] }], '<p>Hi <b>you</b></p>'],
  [
    'an attribute cannot end its quotation marks',
    [{ tag: 'a', attributes: { title: '"><script>' }, children: ['x'] }],
    '<a title="&quot;&gt;&lt;script&gt;">x</a>',
  ],
  ['a void tag has no end', ['a', { tag: 'br' }, 'b'], 'a<br>b'],
  ['a newline at the start of pre is kept', [{ tag: 'pre', children: ['\nx'] }], '<pre>\n\nx</pre>'],
])('%s', (_, markup, html) => {
  expect(markupToHtml(markup)).toBe(html);
});
