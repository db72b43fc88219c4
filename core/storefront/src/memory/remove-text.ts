import { hasCookie } from './has-cookie.ts';
import type { StoreKind } from './store-kind.ts';
import { writeCookie } from './write-cookie.ts';

/** Takes what has this name out of a store. */
export function removeText(kind: StoreKind, name: string): void {
  try {
    if (kind !== 'cookie') window[`${kind as 'local'}Storage`].removeItem(name);
    else if (hasCookie(name)) writeCookie(name, '', 0);
  } catch {
    // Where nothing can be removed, nothing could be written.
  }
}
