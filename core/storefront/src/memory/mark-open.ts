import { hasCookie } from './has-cookie.ts';
import { openName } from './record-name.ts';
import { writeCookie } from './write-cookie.ts';

/** Whether the browser was closed since this was asked last. Known only where cookies may be used; it leaves the mark for next time. */
export function markOpen(): boolean {
  try {
    if (hasCookie(openName)) return false;
    writeCookie(openName, '');
    return true;
  } catch {
    return false;
  }
}
