import type { Page } from './page.ts';

/** Takes everything off the screen, for want of consent; what may stand without it comes back with the next page view. */
export function closeAll({ standing }: Page): void {
  for (const [id, { shown }] of [...standing]) {
    shown?.close('consent');
    standing.delete(id);
  }
}
