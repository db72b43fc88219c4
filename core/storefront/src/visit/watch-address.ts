import { listen } from '../triggers/listen.ts';

/** Notices that a single-page shop has gone to another page, without touching the history that belongs to the shop. */
export interface Address {
  /** Whether the address is another than at the last call of `take`. */
  hasMoved(): boolean;
  /** From now on this is the address. */
  take(): void;
}

/** The part of an address that makes a page: a fragment does only where the shop routes by it. */
const readPage = ({ pathname, search, hash } = location): string =>
  pathname + search + (/^#[!/]/.test(hash) ? hash : '');

export function watchAddress(moved: () => void): Address {
  let taken = readPage();
  const hasMoved = (): boolean => readPage() !== taken;
  const take = (): void => void (taken = readPage());
  const check = ({ navigationType }: Event & { readonly navigationType?: string }): void => {
    // Another query in the place of the page's own: a variant was chosen, or a campaign's parameters were taken off.
    if (navigationType === 'replace' && taken.split('?')[0] === location.pathname) take();
    if (hasMoved()) moved();
  };
  const { navigation } = window as { readonly navigation?: EventTarget };
  if (navigation?.addEventListener) listen(navigation, 'currententrychange', check);
  // Older browsers do not tell when a script goes on; a page is reached by a press sooner or later.
  listen(window, 'popstate hashchange click', (event) => setTimeout(check, 100, event));
  return { hasMoved, take };
}
