import type { OnScreen } from '@beckon/engine';
import { listen } from '../triggers/listen.ts';
import type { Choice } from './choice.ts';
import { recordName } from './record-name.ts';

/** What tabs of one shop tell each other: what is on screen, what was chosen. Nothing that would name a visitor. */
type Message = { readonly from: string } & (
  | { readonly asks: true }
  | { readonly shows: readonly OnScreen[] }
  | { readonly chose: Choice }
  | { readonly forgets: true }
);
/** The same, by whoever sends it. */
type News = Message extends infer Each ? (Each extends unknown ? Omit<Each, 'from'> : never) : never;

export interface Tabs {
  /** What other tabs have on screen. */
  elsewhere(): readonly OnScreen[];
  /** Tells the others what is on screen here. */
  tell(): void;
  chose(choice: Choice): void;
  forgets(): void;
  /** Resolves once the others have had time to answer. */
  settle(): Promise<void>;
  /** Says goodbye, and what is not allowed any more. */
  close(lost: readonly (keyof Choice)[]): void;
}

/** What a tab does with what it hears. */
export interface Hearing {
  mine(): readonly OnScreen[];
  /** Something changed elsewhere: decide again. */
  changed(): void;
  /** Something was chosen elsewhere; without it, something may stand in the record. */
  chose(choice?: Choice): void;
  forgets(): void;
}

/** Tabs answer each other within a few milliseconds; a tab that is asleep has nobody looking at it. */
const settleMs = 40;

/** Opens the way to the other tabs; only where remembering is allowed. The name is the same for all visitors. */
export function openTabs(hearing: Hearing): Tabs {
  const me = Math.random().toString(36).slice(2);
  const others = new Map<string, readonly OnScreen[]>();
  const hear = (message: Message): void => {
    if ('asks' in message) {
      // Where it was enough to glance at the record, a choice may have been written without a word.
      hearing.chose();
      return tell();
    }
    if ('shows' in message) {
      others.set(message.from, message.shows);
      return hearing.changed();
    }
    if ('chose' in message) return hearing.chose(message.chose);
    hearing.forgets();
  };
  let channel: BroadcastChannel | undefined;
  const join = (): void => {
    try {
      channel = new BroadcastChannel(recordName);
      listen(channel, 'message', (event) => hear((event as MessageEvent<Message>).data));
    } catch {
      // A page that forbids it is alone.
    }
  };
  /** Says goodbye. */
  const leave = (): void => {
    say({ shows: [] });
    channel?.close();
    channel = undefined;
  };
  // A page that comes back is visible before it is shown: it may have something to say with no way to say it.
  const say = (news: News): void => channel?.postMessage({ ...news, from: me });
  const tell = (): void => say({ shows: hearing.mine() });
  const ask = (): void => {
    others.clear();
    say({ asks: true });
    settled = new Promise((resolve) => setTimeout(resolve, settleMs));
  };
  let settled: Promise<void> | undefined;
  join();
  ask();
  const stops = [
    // A tab that crashed or was discarded never said goodbye.
    listen(document, 'visibilitychange', () => document.hidden || ask()),
    // A page with an open channel is kept out of the back/forward cache.
    listen(window, 'pagehide', leave),
    listen(window, 'pageshow', (event) => {
      if (!(event as PageTransitionEvent).persisted) return;
      join();
      tell();
      ask();
    }),
  ];
  return {
    elsewhere: () => [...others.values()].flat().map((it) => ({ ...it, elsewhere: true })),
    tell,
    chose: (choice) => say({ chose: choice }),
    forgets: () => say({ forgets: true }),
    settle: () => settled ?? Promise.resolve(),
    close(lost) {
      if (lost.length) say({ chose: Object.fromEntries(lost.map((purpose) => [purpose, 'denied'])) });
      stops.forEach((stop) => stop());
      leave();
    },
  };
}
