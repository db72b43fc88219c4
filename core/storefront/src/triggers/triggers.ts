import type { Trigger, TriggerKind } from '@beckon/engine';
import { watchAddToCart } from './add-to-cart.ts';
import { watchClick } from './click.ts';
import { watchCustomEvent } from './custom-event.ts';
import { watchDelay } from './delay.ts';
import { watchHover } from './hover.ts';
import { watchNthPage } from './nth-page.ts';
import { watchScroll } from './scroll.ts';
import { watchTimeOnSite } from './time-on-site.ts';
import { watchLater } from './watch-later.ts';
import type { Watch } from './watch.ts';

const loadRare = () => import('./rare-triggers.ts');

/** By kind, how to watch for it. The start of the page and a call by name are nothing to watch for. */
export const triggers: {
  readonly [Kind in Exclude<TriggerKind, 'page-load' | 'call'>]: Watch<Extract<Trigger, { kind: Kind }>>;
} = {
  delay: watchDelay,
  scroll: watchScroll,
  'in-view': watchLater(() => loadRare().then((it) => it.watchInView)),
  'exit-intent': watchLater(() => loadRare().then((it) => it.watchExitIntent)),
  click: watchClick,
  hover: watchHover,
  inactivity: watchLater(() => loadRare().then((it) => it.watchInactivity)),
  'time-on-site': watchTimeOnSite,
  'nth-page': watchNthPage,
  'custom-event': watchCustomEvent,
  // Not fetched later: events that came before this code are told at once, and must be heard.
  'add-to-cart': watchAddToCart,
  'cart-value': watchLater(() => loadRare().then((it) => it.watchCartValue)),
};
