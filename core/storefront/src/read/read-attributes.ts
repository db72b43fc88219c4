import type { AttributeName, Attributes } from '@beckon/engine';
import type { ReadPage } from './read.ts';
import type { Readers } from './readers.ts';

/**
 * Reads the named attributes and no others. What the platform printed goes before what can be read or guessed from the
 * page; what nobody knows is absent.
 */
export function readAttributes(readers: Readers, names: readonly AttributeName[], page: ReadPage): Attributes {
  const found: Record<AttributeName, unknown> = {};
  for (const name of names) {
    try {
      const value = page.facts[name] ?? readers[name]?.(page);
      if (value != null) found[name] = value;
    } catch {
      // A page strange enough (a form named `referrer` hides the real one) leaves an attribute unknown.
    }
  }
  return found;
}
