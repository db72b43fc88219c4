import { encodeBatch } from '@beckon/events/encode';
import type { Event } from '@beckon/events';
import { smallTalk } from './small-talk.ts';

/** What happened, before it bears an id. */
export type Happened = Omit<Event, 'id' | 'at'> & { readonly atMs: number };

/** Events on their way. Each is given its id once: the same event sent twice is still one. */
export interface Outbox {
  add(event: Happened, when?: 'soon' | 'now'): void;
  /** Forgets what does not fit, now and when it comes back unsent. */
  keep(fits: (event: Event) => boolean): void;
  /** Sends what waits. `isLeaving`: the page may be gone before an answer comes. */
  flush(isLeaving: boolean): void;
}

/** How the outbox reaches the world. */
export interface Post {
  /** True where the browser promises to send it. */
  beacon(body: string): boolean;
  /** True where it arrived; false where trying again may help. Never rejects. */
  send(body: string): Promise<boolean>;
  later(act: () => void, milliseconds: number): void;
  isHidden(): boolean;
  newId(): string;
  /** Sees to it that this event can be cleaned by the time it is sent. */
  prepare(event: Event): void;
  /** The same events without anything about a person; nothing where that has to wait: `flush` is called again then. */
  clean(events: readonly Event[]): readonly Event[] | undefined;
}

/** A hub that is away for long must not cost the page its memory: the oldest go first. */
const mostEvents = 300;
const largeQueue = 30;
/** Long enough for what follows a conversion to travel with it. */
const soonMs = 5000;

/**
 * @param isQuiet whether small talk waits for something else to be told: a page where nothing matches then sends nothing
 */
export function openOutbox(post: Post, isQuiet = false): Outbox {
  let queue: readonly Event[] = [];
  let isScheduled = false;
  let mayStay = (_event: Event): boolean => true;
  const box: Outbox = {
    add({ atMs, ...happened }, when) {
      const event: Event = { id: post.newId(), at: new Date(atMs).toISOString(), ...happened };
      queue = [...queue, event].slice(-mostEvents);
      post.prepare(event);
      // A withdrawal is told at once, whatever else there is to tell.
      if (when === 'now' || !smallTalk.test(event.name)) isQuiet = false;
      // There may be no later for a page that is hidden.
      const isLeaving = when === 'now' || post.isHidden();
      if (isLeaving || queue.length >= largeQueue) box.flush(isLeaving);
      else if (when && !isScheduled) {
        isScheduled = true;
        post.later(() => {
          isScheduled = false;
          box.flush(false);
        }, soonMs);
      }
    },
    keep(fits) {
      mayStay = fits;
      queue = queue.filter(fits);
    },
    flush(isLeaving) {
      const sending = isQuiet ? undefined : post.clean(queue);
      if (!sending) return;
      queue = [];
      for (const body of encodeBatch(sending)) {
        if (isLeaving && post.beacon(body)) continue;
        const { events } = JSON.parse(body) as { readonly events: readonly Event[] };
        void post.send(body).then((hasArrived) => {
          // The same events with the same ids, at the next occasion.
          if (!hasArrived) queue = [...events.filter(mayStay), ...queue].slice(-mostEvents);
        });
      }
    },
  };
  return box;
}
