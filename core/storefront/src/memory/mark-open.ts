import { hasCookie } from './has-cookie.ts';
import { openName } from './record-name.ts';
import { writeCookie } from './write-cookie.ts';

/** Whether the browser was closed since this was asked last; it leaves the mark for next time. Throws where cookies are forbidden. */
export function markOpen(): boolean {
  if (hasCookie(openName)) return false;
  writeCookie(openName, '');
  return true;
}
