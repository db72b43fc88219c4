import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeUrl } from './is-safe-url.ts';

// An entity is no character here: nothing reads an address as HTML again, so that one is a path and a fragment.
const safe = [
  '&#106;avascript:alert(1)',
  'https://shop.example/sale?a=1#top', 'http://shop.example', 'HTTPS://SHOP.EXAMPLE', 'mailto:a@b.example', 'tel:+491234',
  '//cdn.example/a.png', '/sale', 'sale', './sale', '../sale', '?page=2', '#top', '', '/a:b', 'sale?time=10:30', '#a:b',
  'https://shop.example/a b', '/caf\u00e9', 'https://shop.example/?q={{ own.name | default: "a:b" }}', '/javascript:alert(1)',
]; // prettier-ignore

const attacks = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', '\u00a0javascript:alert(1)', 'javascript:alert(1) ',
  'java\tscript:alert(1)', 'java\nscript:alert(1)', 'java\r\nscript:alert(1)', 'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)', '\u001fjavascript:alert(1)', 'javascript\t:alert(1)', 'javascript :alert(1)',
  'java script:alert(1)', 'javascript://%0aalert(1)', 'javascript:%61lert(1)',
  'j\u0061vascript:alert(1)', 'java\u200bscript:alert(1)', '\ufeffjavascript:alert(1)', '\u2028javascript:alert(1)',
  'java\u007fscript:alert(1)', 'java\u0085script:alert(1)', 'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=', 'DATA:text/html;base64,x', 'vbscript:msgbox(1)', 'VbScRiPt:x',
  'blob:https://shop.example/1', 'file:///etc/passwd', 'filesystem:https://shop.example/x', 'view-source:https://a.example',
  'jar:https://a.example!/x', 'feed:javascript:alert(1)', 'about:blank', 'ws://a.example', 'ftp://a.example', 'intent://x',
  'x-javascript:1', 'livescript:x', 'mocha:x', ':javascript:alert(1)', 'https\t://a.example', 'h\nttps://a.example',
  '/sale\n', '\t/sale', 'https://a.example/\u0000', 'shop.example:8080/a', 'javas\u212Aript:alert(1)',
]; // prettier-ignore

describe('an address is safe', () => {
  test.each(safe)('%j', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });
});

describe('an address is refused', () => {
  test.each(attacks)('%j', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  test('whenever a browser would find another scheme in it', () => {
    const allowed = ['http:', 'https:', 'mailto:', 'tel:'];
    const pieces = fc.constantFrom(
      'java',
      'script',
      ':',
      '\t',
      '\n',
      ' ',
      '\0',
      'data',
      'https',
      '/',
      '\\',
      '?',
      '#',
      'a',
      '&',
      '%0a',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (url) => {
          if (!isSafeUrl(url) || !URL.canParse(url, 'https://shop.example/')) return;
          expect(allowed).toContain(new URL(url, 'https://shop.example/').protocol);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
