/** The triggers that few campaigns use, in one file of their own for the page to fetch. */
export { watchCartValue } from './cart-value.ts';
export { watchHover } from './hover.ts';
export { watchInView } from './in-view.ts';
export { watchInactivity } from './inactivity.ts';
