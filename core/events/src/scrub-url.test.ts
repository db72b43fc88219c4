import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
});
