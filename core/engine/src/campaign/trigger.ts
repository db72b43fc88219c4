import type { Condition } from '../targeting/condition.ts';
import type { PageLoad } from './triggers/page-load.ts';
import type { Delay } from './triggers/delay.ts';
import type { Scroll } from './triggers/scroll.ts';
import type { InView } from './triggers/in-view.ts';
import type { ExitIntent } from './triggers/exit-intent.ts';
import type { Click } from './triggers/click.ts';
import type { Hover } from './triggers/hover.ts';
import type { Inactivity } from './triggers/inactivity.ts';
import type { TimeOnSite } from './triggers/time-on-site.ts';
import type { NthPage } from './triggers/nth-page.ts';
import type { CustomEvent } from './triggers/custom-event.ts';
import type { AddToCart } from './triggers/add-to-cart.ts';
import type { CartValue } from './triggers/cart-value.ts';
import type { Call } from './triggers/call.ts';

/** A moment at which a campaign asks to be shown. */
export type Trigger =
  | PageLoad | Delay | Scroll | InView | ExitIntent | Click | Hover | Inactivity | TimeOnSite | NthPage | CustomEvent | AddToCart
  | CartValue | Call; // prettier-ignore
export type TriggerKind = Trigger['kind'];

export interface Triggers {
  /** Whether one of them is enough, or all must have happened on this page view. */
  readonly match: 'any' | 'all';
  readonly list: readonly Trigger[];
  /** An event of the page that takes the request back for this page view. */
  readonly cancel?: { readonly event: string; readonly where?: Condition };
}
