import { recordName } from './record-name.ts';
import type { StoreKind } from './store-kind.ts';
import { writeCookie } from './write-cookie.ts';

const dayMs = 86_400_000;

/**
 * Writes the record into its store. Storage knows no end: there the record bears its own, and is swept once it is reached.
 * Where the store is forbidden, full or none, nothing is kept: who has to know looks.
 */
export function writeRecord(kind: StoreKind, text: string, days: number): void {
  try {
    if (kind === 'cookie') writeCookie(recordName, text, days);
    else window[`${kind as 'local'}Storage`].setItem(recordName, `${text};${Date.now() + days * dayMs}`);
  } catch {
    // As above.
  }
}
