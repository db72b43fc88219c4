/** The triggers that not every page has a campaign for, in one file of their own for the page to fetch. */
export { watchCartValue } from './cart-value.ts';
export { watchExitIntent } from './exit-intent.ts';
export { watchInView } from './in-view.ts';
export { watchInactivity } from './inactivity.ts';
