import { isHarmlessUrl } from '@beckon/events/is-harmless-url';
import type { Consent } from '@beckon/engine';
import type { Event } from '@beckon/events';
import { listen } from '../triggers/listen.ts';
import { guard } from '../visit/guard.ts';
import { newId } from './new-id.ts';
import { openOutbox, smallTalk } from './outbox.ts';
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
    prepare(event) {
      if (isHarmless(event)) return;
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
      isAwaited = !events.every(isHarmless);
      return isAwaited ? undefined : events;
    },
  };
  const box = openOutbox(post, isQuiet);
  listen(document, 'visibilitychange', () => document.hidden && box.flush(true));
  listen(window, 'pagehide', () => box.flush(true));
  return {
    ...box,
    add(event, when) {
      box.add(
        event.name === 'consent-changed' ? { ...event, data: describeConsent(event.data as never) } : event,
        when,
      );
    },
  };
}

/** What is told of a consent. */
function describeConsent({ preferences, analytics, marketing, sale, because }: Consent): Event['data'] {
  // Whoever asked for it may say by `<html data-consent-text>` which version of its words was answered.
  const text = document.documentElement.dataset['consentText'];
  return { preferences, analytics, marketing, sale, source: because.preferences, ...(text && { text }) };
}

/**
 * Where somebody came to a plain address and nothing was shown, there is nothing to take out. What else is told may hold
 * an address of any kind, and may be told as the page is left: what cleans it is fetched as soon as there is any.
 */
const isHarmless = ({ name, data }: Event): boolean =>
  smallTalk.test(name) && [data['url'], data['referrer']].every((it) => !it || isHarmlessUrl(String(it)));
