import { isRecord } from '@beckon/engine/is-record';
import { writeJson } from '@beckon/events/write-json';

/** What one call may bring: the record they go into has 4,096 bytes in all. */
const mostCharacters = 2000;

/**
 * Values as the page gave them, as a record of our own: dates become ISO 8601, what JSON does not know falls away. Undefined
 * for what is no record, too large, or endless.
 */
export function readValues(given: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = isRecord(given) ? writeJson(given) : '';
    if (text.length <= mostCharacters) return JSON.parse(text) as Record<string, unknown>;
  } catch {
    // No record, a cycle, a BigInt, a date that is none: not understood.
  }
  return undefined;
}
