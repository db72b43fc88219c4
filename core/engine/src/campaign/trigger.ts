import { allowMissing } from '../parse/allow-missing.ts';
import { parseChoice } from '../parse/parse-choice.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseUnion } from '../parse/parse-union.ts';
import { useDefault } from '../parse/use-default.ts';
import type { Condition } from '../targeting/condition.ts';
import { parseEventCondition, parseEventName } from './parse-event.ts';
import { parseAddToCart, type AddToCart } from './triggers/add-to-cart.ts';
import { parseCall, type Call } from './triggers/call.ts';
import { parseCartValue, type CartValue } from './triggers/cart-value.ts';
import { parseClick, type Click } from './triggers/click.ts';
import { parseCustomEvent, type CustomEvent } from './triggers/custom-event.ts';
import { parseDelay, type Delay } from './triggers/delay.ts';
import { parseExitIntent, type ExitIntent } from './triggers/exit-intent.ts';
import { parseHover, type Hover } from './triggers/hover.ts';
import { parseInView, type InView } from './triggers/in-view.ts';
import { parseInactivity, type Inactivity } from './triggers/inactivity.ts';
import { parseNthPage, type NthPage } from './triggers/nth-page.ts';
import { parsePageLoad, type PageLoad } from './triggers/page-load.ts';
import { parseScroll, type Scroll } from './triggers/scroll.ts';
import { parseTimeOnSite, type TimeOnSite } from './triggers/time-on-site.ts';

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

const parseTrigger = parseUnion<'kind', Trigger>('The trigger', 'kind', {
  'page-load': parsePageLoad,
  delay: parseDelay,
  scroll: parseScroll,
  'in-view': parseInView,
  'exit-intent': parseExitIntent,
  click: parseClick,
  hover: parseHover,
  inactivity: parseInactivity,
  'time-on-site': parseTimeOnSite,
  'nth-page': parseNthPage,
  'custom-event': parseCustomEvent,
  'add-to-cart': parseAddToCart,
  'cart-value': parseCartValue,
  call: parseCall,
});

/** The moments at which a campaign asks to be shown; without any it asks as soon as the page is ready. */
export const parseTriggers = parseRecord<Triggers>('The list of triggers', {
  match: useDefault(parseChoice('How triggers add up', ['any', 'all']), 'any'),
  list: useDefault(parseList('The triggers', parseTrigger, { min: 1, max: 30 }), [{ kind: 'page-load' }]),
  cancel: allowMissing(
    parseRecord<NonNullable<Triggers['cancel']>>('The cancel event', {
      event: parseEventName,
      where: allowMissing(parseEventCondition),
    }),
  ),
});
