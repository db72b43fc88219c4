import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';

/** A CSS selector. Whether it names anything, only the page can tell; one that makes no sense there names nothing. */
export function parseSelector(name: string): Parse<string> {
  return parseString(name, { min: 1, max: 500, pattern: { test: /^[^{};<]*$/, words: 'must be a CSS selector' } });
}
