import { listen } from '../triggers/listen.ts';

/** What of a dialog is worth coming back to: a code, a prize. */
const gain = '.coupon:not([hidden]),.result:not([hidden])';

/** Campaigns whose form was sent on this page. */
let answered: Set<unknown> | undefined;

/**
 * Who follows a link of a dialog and comes back to the page as the browser kept it comes back to the page, not to the
 * dialog: where the page is loaded again, it is not there either. One that gave them something stays, since they may have
 * come back for it.
 */
export function closeFollowed(outer: HTMLElement, root: ShadowRoot, close: () => void): void {
  if (!answered) {
    const all = (answered = new Set());
    listen(window, 'beckon.after-form-submit', (event) =>
      all.add((event as CustomEvent<{ readonly campaign: unknown }>).detail.campaign),
    );
  }
  let isFollowed = false;
  root.addEventListener('click', ({ target, defaultPrevented }) => {
    isFollowed ||= !defaultPrevented && !!(target as Element).closest('dialog a[href]:not([target])');
  });
  listen(window, 'pageshow', (event) => {
    if (!outer.isConnected || !isFollowed || !(event as PageTransitionEvent).persisted) return;
    isFollowed = false;
    if (!answered?.has(outer.dataset['campaign']) && !root.querySelector(gain)) close();
  });
}
