import type { Trigger, TriggerKind } from '@beckon/engine';
import { watchDelay } from './delay.ts';
import { watchScroll } from './scroll.ts';
import { watchLater } from './watch-later.ts';
import type { Watch } from './watch.ts';

type WatchOf<Kind extends TriggerKind> = Watch<Extract<Trigger, { kind: Kind }>>;

/** The kinds that come with the whole decision, which is left the campaigns that have them. */
export interface MoreWatches {
  readonly 'time-on-site': WatchOf<'time-on-site'>;
  readonly 'custom-event': WatchOf<'custom-event'>;
  readonly 'add-to-cart': WatchOf<'add-to-cart'>;
}

const common = { delay: watchDelay, scroll: watchScroll };

/** What is here by now. */
export const watches: typeof common & Partial<MoreWatches> = common;

/** The kinds that come in a file of their own. The start of the page and a call by name are nothing to watch for. */
type RareKind = Exclude<TriggerKind, keyof typeof watches | 'page-load' | 'call'>;
export type RareTriggers = { readonly [Kind in RareKind]: WatchOf<Kind> };

/** How to watch for a kind of trigger; nothing where there is nothing to watch for. */
export const findWatch = (kind: TriggerKind): Watch<Trigger> | undefined =>
  /^(page-load|call)$/.test(kind)
    ? undefined
    : ((watches[kind as keyof typeof watches] ??
        watchLater(() =>
          import('./rare-triggers.ts').then(({ rareTriggers }) => rareTriggers[kind as RareKind] as Watch<unknown>),
        )) as Watch<Trigger>);
