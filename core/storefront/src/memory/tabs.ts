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
  close(): void;
}

/** What a tab does with what it hears. */
export interface Hearing {
  mine(): readonly OnScreen[];
  /** Something changed elsewhere: decide again. */
  changed(): void;
  chose(choice: Choice): void;
  forgets(): void;
}

/** Tabs answer each other within a few milliseconds; a tab that is asleep has nobody looking at it. */
const settleMs = 40;

/** Opens the way to the other tabs; only where remembering is allowed. The name is the same for all visitors. */
export function openTabs(hearing: Hearing): Tabs {
  const me = Math.random().toString(36).slice(2);
  const others = new Map<string, readonly OnScreen[]>();
  const hear = (message: Message): void => {
    if (message.from === me) return;
    if ('asks' in message) return tell();
    if ('shows' in message) {
      others.set(message.from, message.shows);
      return hearing.changed();
    }
    if ('chose' in message) return hearing.chose(message.chose);
    hearing.forgets();
  };
  let transport: Transport | undefined = openTransport(hear);
  /** Says goodbye. */
  const leave = (): void => {
    say({ shows: [] });
    transport?.close();
    transport = undefined;
  };
  // A page that comes back is visible before it is shown: it may have something to say with no way to say it.
  const say = (news: News): void => transport?.post({ ...news, from: me } as Message);
  const tell = (): void => say({ shows: hearing.mine().filter(({ elsewhere }) => !elsewhere) });
  const ask = (): void => {
    others.clear();
    say({ asks: true });
    settled = new Promise((resolve) => setTimeout(resolve, settleMs));
  };
  let settled: Promise<void> | undefined;
  ask();
  const stops = [
    // A tab that crashed or was discarded never said goodbye.
    listen(document, 'visibilitychange', () => document.hidden || ask()),
    // A page with an open channel is kept out of the back/forward cache.
    listen(window, 'pagehide', leave),
    listen(window, 'pageshow', (event) => {
      if (!(event as PageTransitionEvent).persisted) return;
      transport = openTransport(hear);
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
    close() {
      stops.forEach((stop) => stop());
      leave();
    },
  };
}

interface Transport {
  post(message: Message): void;
  close(): void;
}

function openTransport(hear: (message: Message) => void): Transport {
  try {
    const channel = new BroadcastChannel(recordName);
    const unlisten = listen(channel, 'message', (event) => hear((event as MessageEvent<Message>).data));
    return {
      post: (message) => channel.postMessage(message),
      close() {
        unlisten();
        channel.close();
      },
    };
  } catch {
    return openStorageTransport(hear);
  }
}

/** Browsers without channels tell other tabs when local storage changes. The message is taken away as soon as it is written. */
function openStorageTransport(hear: (message: Message) => void): Transport {
  const name = recordName + '_tabs';
  const unlisten = listen(window, 'storage', (event) => {
    const { key, newValue } = event as StorageEvent;
    if (key === name && newValue) hear(JSON.parse(newValue) as Message);
  });
  return {
    post(message) {
      try {
        localStorage.setItem(name, JSON.stringify(message));
        localStorage.removeItem(name);
      } catch {
        // No storage, no channel: each tab is alone.
      }
    },
    close: unlisten,
  };
}
