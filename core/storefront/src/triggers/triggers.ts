import type { Trigger, TriggerKind } from '@beckon/engine';
import { watchAddToCart } from './add-to-cart.ts';
import { watchCustomEvent } from './custom-event.ts';
import { watchDelay } from './delay.ts';
import { watchScroll } from './scroll.ts';
import { watchTimeOnSite } from './time-on-site.ts';
import { watchLater } from './watch-later.ts';
import type { Watch } from './watch.ts';

type WatchOf<Kind extends TriggerKind> = Watch<Extract<Trigger, { kind: Kind }>>;

const common = {
  delay: watchDelay,
  scroll: watchScroll,
  'time-on-site': watchTimeOnSite,
  // These two are not fetched later: events that came before this code are told at once, and must be heard.
  'custom-event': watchCustomEvent,
  'add-to-cart': watchAddToCart,
} satisfies { readonly [Kind in TriggerKind]?: WatchOf<Kind> };

/** The kinds that come in a file of their own. The start of the page and a call by name are nothing to watch for. */
type RareKind = Exclude<TriggerKind, keyof typeof common | 'page-load' | 'call'>;
export type RareTriggers = { readonly [Kind in RareKind]: WatchOf<Kind> };

/** How to watch for a kind of trigger; nothing where there is nothing to watch for. */
export const findWatch = (kind: TriggerKind): Watch<Trigger> | undefined =>
  /^(page-load|call)$/.test(kind)
    ? undefined
    : ((common[kind as keyof typeof common] ??
        watchLater(() =>
          import('./rare-triggers.ts').then(({ rareTriggers }) => rareTriggers[kind as RareKind] as Watch<unknown>),
        )) as Watch<Trigger>);
