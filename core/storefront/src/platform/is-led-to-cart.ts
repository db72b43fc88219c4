/** A cart whose own form was answered, and a log-in on the way to it, lead there as well. */
const otherWays = /\/(cart|account)(\/|$)/;

/**
 * Whether this page is the cart, and the shop has led here from another page of its own: so a shop without a drawer answers
 * the form that puts something into it. The browser knows of the redirect, and nothing has to be kept for it; a page that
 * is loaded again, or come back to, was not redirected.
 */
export function isLedToCart(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!arrival?.redirectCount || arrival.type !== 'navigate' || !/\/cart\/?$/.test(location.pathname)) return false;
  const [, from] = document.referrer.split(location.origin);
  return !!from && !otherWays.test(from);
}
