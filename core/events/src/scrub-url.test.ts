import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHarmlessUrl } from './is-harmless-url.ts';
import { scrubUrl } from './scrub-url.ts';

const { scrub } = JSON.parse(readFileSync(new URL('../../spec/ingest.json', import.meta.url), 'utf8')) as {
  readonly scrub: readonly { readonly name: string; readonly url: string; readonly expect: string }[];
};

describe('scrubbing an address', () => {
  test.each(scrub)('$name', ({ url, expect: expected }) => {
    expect(scrubUrl(url)).toBe(expected);
  });

  test('takes any text, and a second time changes nothing', () => {
    const parts = fc.array(
      fc.constantFrom('a', 'A', '1', '49', '555', '0', '@', '%40', '.', '/', '?', '=', '&', '#', '+', '%2B', '(', ')', 'email', 'code', 'x.example', '***', 'eyJabcde'), // prettier-ignore
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((list) => list.join('')),
        ),
        (url) => {
          const once = scrubUrl(url);
          expect(scrubUrl(once)).toBe(once);
        },
      ),
    );
  });

  test('leaves no e-mail address anywhere', () => {
    const local = fc.stringMatching(/^[a-z0-9][a-z0-9.+_-]{0,20}$/);
    fc.assert(
      fc.property(local, fc.constantFrom('/a/', '/a?q=', '/#', 'https://x.example/', '?b=1&m='), (name, before) => {
        expect(scrubUrl(`${before}${name}@mail.example`)).not.toContain('@mail');
        expect(scrubUrl(before + encodeURIComponent(`${name}@mail.example`))).not.toContain('mail.example');
      }),
    );
  });

  test('leaves what looks harmless as it is, however it is put together', () => {
    const pieces = ['a', 'f', 'x', '1', '0', '00', '49', '555', '4567', 'abcd', 'deadbeef', '-', '_', '.', '/', ':', 'https://', 'www.', 'eyjabcde', 'x.example', '555-', '10.', '?', '&', '=', '?q=', '&page=', 'utm_', '?utm_source=', '?variant=', 'tel', 'key', 'A', 'Jk']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (list) => {
        const url = list.join('');
        if (isHarmlessUrl(url)) expect(scrubUrl(url)).toBe(url);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['https://shop.example/collections/summer-sale', true],
    ['http://127.0.0.1:34567/', true],
    ['https://blog.example/2026/11/28/a-post', true],
    ['https://www.google.com/', true],
    ['https://shop.example/?q=shoes', true],
    ['https://shop.example/?p=123&page=2', true],
    ['https://shop.example/products/hat?variant=41234567890123', true],
    ['https://shop.example/?utm_source=news&utm_campaign=summer_2026https://www.example/?s=hats', true],
    ['https://shop.example/?page_id=7', true],
    ['https://shop.example/?tel=123', false],
    ['https://shop.example/?utm_Abcdefghijklm1234567=1', false],
    ['https://shop.example/?key=abc', false],
    ['https://shop.example/?customer[id]=1', false],
    ['https://shop.example/?q=015123456789', false],
    ['https://shop.example/?q=212-555-0188', false],
    ['https://shop.example/?q=red+shoes', false],
    ['https://shop.example/jo@mail.example', false],
    ['https://shop.example/call/0049/151/2345/6789', false],
    ['https://shop.example/t/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1', false],
    ['https://shop.example/deadbeef-dead-beef-dead-beefdeadbeef', false],
  ])('%s is taken for harmless: %s', (url, expected) => {
    expect(isHarmlessUrl(url)).toBe(expected);
  });
});
