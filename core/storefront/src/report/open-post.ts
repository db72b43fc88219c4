import { listen } from '../triggers/listen.ts';
import { guard } from '../visit/guard.ts';
import { newId } from '../visit/new-id.ts';
import { openOutbox } from './outbox.ts';
import type { Outbox, Post } from './outbox.ts';

/** A hub that does not answer is as good as one that is not there. */
const patienceMs = 10_000;

/** The outbox of this page, which is emptied whenever the page may be about to go. */
export function openPost(endpoint: string, isQuiet: boolean): Outbox {
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
  };
  const box = openOutbox(post, isQuiet);
  listen(document, 'visibilitychange', () => document.hidden && box.flush(true));
  listen(window, 'pagehide', () => box.flush(true));
  return {
    ...box,
    add(event, when) {
      // Whoever asked for consent may say by `<html data-consent-text>` which version of its words was answered.
      const text = event.name === 'consent-changed' && document.documentElement.dataset['consentText'];
      box.add(text ? { ...event, data: { ...event.data, text } } : event, when);
    },
  };
}
