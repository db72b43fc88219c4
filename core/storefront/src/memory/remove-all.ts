import { hasCookie } from './has-cookie.ts';
import { openName, purchasesName, recordName, sentName } from './record-name.ts';
import { writeCookie } from './write-cookie.ts';

/** Leaves nothing of ours in this browser, whichever store the site uses or used before. At once: the visitor may be about to leave. */
export function removeAll(): void {
  for (const name of [recordName, openName, purchasesName, sentName])
    for (const remove of [
      () => hasCookie(name) && writeCookie(name, '', 0),
      () => localStorage.removeItem(name),
      () => sessionStorage.removeItem(name),
    ])
      try {
        remove();
      } catch {
        // Where nothing can be removed, nothing could be written.
      }
}
