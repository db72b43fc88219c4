import type { Event } from '@beckon/events';
import { listen } from '../triggers/listen.ts';
import { guard } from '../visit/guard.ts';
import { isPlain } from './is-plain.ts';
import { newId } from './new-id.ts';
import { openOutbox } from './outbox.ts';
import type { Outbox, Post } from './outbox.ts';

/** A hub that does not answer is as good as one that is not there. */
const patienceMs = 10_000;

/** The outbox of this page, which is emptied whenever the page may be about to go. */
export function openPost(endpoint: string, isQuiet: boolean): Outbox {
  let scrub: ((event: Event) => Event) | undefined;
  let arriving: Promise<unknown> | undefined;
  let isAwaited = false;
  const post: Post = {
    beacon(body) {
      try {
        return navigator.sendBeacon(endpoint, body);
      } catch {
        // Some blockers put a throwing one in its place.
        return false;
      }
    },
    async send(body) {
      try {
        const signal = AbortSignal.timeout?.(patienceMs);
        const answer = await fetch(endpoint, { method: 'POST', body, keepalive: true, ...(signal && { signal }) });
        // Refused is refused; what the server could not do today it may do later.
        return answer.status < 500 && answer.status !== 429;
      } catch {
        return false;
      }
    },
    later: (act, milliseconds) => void setTimeout(guard(act), milliseconds),
    newId,
    isHidden: () => document.hidden,
    // What has to be cleaned may be told as the page is left: what does that is fetched as soon as there is any.
    prepare(event) {
      if (isPlain(event)) return;
      arriving ??= import('./scrub-event.ts').then(
        guard((it) => {
          scrub = it.scrubEvent;
          if (isAwaited) box.flush(true);
        }),
        () => (arriving = undefined), // Out of reach: what may be personal waits for the next one to ask again.
      );
    },
    clean(events) {
      if (scrub) return events.map(scrub);
      isAwaited = !events.every(isPlain);
      return isAwaited ? undefined : events;
    },
  };
  const box = openOutbox(post, isQuiet);
  listen(document, 'visibilitychange', () => document.hidden && box.flush(true));
  listen(window, 'pagehide', () => box.flush(true));
  return box;
}
