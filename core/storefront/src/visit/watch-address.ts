import { listen } from '../triggers/listen.ts';

/** Notices that a single-page shop has gone to another page, without touching the history that belongs to the shop. */
export interface Address {
  /** Whether the address is another than at the last call of `take`. */
  hasMoved(): boolean;
  /** From now on this is the address. */
  take(): void;
}

/** The part of an address that makes a page: a fragment does only where the shop routes by it. */
const pageOf = ({ pathname, search, hash }: Location): string => pathname + search + (/^#[!/]/.test(hash) ? hash : '');

export function watchAddress(moved: () => void): Address {
  let taken = pageOf(location);
  const hasMoved = (): boolean => pageOf(location) !== taken;
  const check = (): void => {
    if (hasMoved()) moved();
  };
  const { navigation } = window as { readonly navigation?: EventTarget };
  if (navigation?.addEventListener) listen(navigation, 'currententrychange', check);
  listen(window, 'popstate hashchange', check);
  // Older browsers do not tell when a script goes on; a page is reached by a press sooner or later.
  listen(document, 'click', () => setTimeout(check, 100));
  return { hasMoved, take: () => void (taken = pageOf(location)) };
}
