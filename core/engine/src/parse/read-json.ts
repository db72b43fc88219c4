import { encodeUtf8 } from '../campaign/encode-utf8.ts';
import { goTo } from './go-to.ts';
import type { Place } from './parse.ts';
import type { Parsed } from './parsed.ts';
import { report } from './report.ts';

/** The largest document, in bytes of its JSON in UTF-8. Shopify keeps 128 kB a metafield; no campaign comes near. */
const maxBytes = 256_000;

/** Deeper than columns in a variant with formatted text as deep as it may be, and no strain on anybody's stack. */
const maxDepth = 128;

/** Keys that mean something to JavaScript itself; no document of ours needs them. */
const refusedKeys = ['__proto__', 'constructor', 'prototype'];

/**
 * Takes a value from outside as pure JSON: a copy without prototypes, getters, cycles or functions, of bounded size and
 * depth, with text that can be stored. What it gives may be walked without care.
 */
export function readJson(input: unknown, name: string): Parsed<unknown> {
  const place: Place = { path: '', problems: [] };
  const text = writeJson(input);
  if (text === undefined) report(place, `${name} cannot be read; it must be a JSON document.`);
  else if (isTooLarge(text)) report(place, `${name} is too large; it must stay below 256 kB.`);
  else {
    const value: unknown = JSON.parse(text);
    checkValue(value, place, 0);
    if (place.problems.length === 0) return { ok: true, value };
  }
  return { ok: false, problems: place.problems };
}

/** Counts only where that is in question: a code unit takes one to three bytes. */
const isTooLarge = (text: string): boolean =>
  text.length > maxBytes || (text.length * 3 > maxBytes && [...encodeUtf8(text)].length > maxBytes);

function writeJson(input: unknown): string | undefined {
  try {
    return JSON.stringify(input) as string | undefined;
  } catch {
    // Cycles, big integers, depth beyond the stack, getters that throw: none of it is JSON.
    return undefined;
  }
}

function checkValue(value: unknown, place: Place, depth: number): void {
  if (typeof value === 'string') return checkText(value, place);
  if (typeof value !== 'object' || value === null) return;
  if (depth >= maxDepth) return report(place, 'Too many settings are nested into one another here.');
  for (const [key, inside] of Object.entries(value)) {
    const at = goTo(place, key);
    if (refusedKeys.includes(key)) report(at, `A setting must not be named “${key}”.`);
    checkText(key, at);
    checkValue(inside, at, depth + 1);
  }
}

/** Half a surrogate pair has no UTF-8, and a NUL ends a text for many a database. */
const strangeCharacter = /\p{Surrogate}|\0/u;

function checkText(text: string, place: Place): void {
  if (strangeCharacter.test(text)) report(place, 'This text holds a broken character; type it again.');
}
