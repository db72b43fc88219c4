import { makeBus } from '../bus.ts';
import { watchAddToCart } from '../triggers/add-to-cart.ts';
import { watchCustomEvent } from '../triggers/custom-event.ts';
import { watchTimeOnSite } from '../triggers/time-on-site.ts';
import type { MoreWatches } from '../triggers/triggers.ts';

/** The whole decision, and what follows from it. Campaigns with these triggers, or with an event that cancels them, are left to it. */
export { decide } from '@beckon/engine/decide';
export { heedEvent as hear } from './heed-event.ts';
export { reportHeldOut } from './report-held-out.ts';

/** In here because events that came before the code of the page that acts are told at once, and must be heard. */
export const moreWatches: MoreWatches = {
  'time-on-site': watchTimeOnSite,
  'custom-event': watchCustomEvent,
  'add-to-cart': watchAddToCart,
};

export const bus = makeBus();
