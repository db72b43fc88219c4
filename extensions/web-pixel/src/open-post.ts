import { encodeBatch } from '@beckon/events/encode';
import type { Event } from '@beckon/events';

/** A checkout ends in a page that may be left at once: soon, less soon, and then no more. */
const pausesMs = [1_000, 5_000];

/** Sends events together, and again where that may help; each is given up once it may not be sent any more. */
export function openPost(address: string, maySend: () => boolean) {
  let waiting: Event[] = [];

  const send = async (body: string, tries = 0): Promise<void> => {
    if (!maySend()) return;
    const hasArrived = await fetch(address, { method: 'POST', body, keepalive: true }).then(
      // Refused is refused; what the hub could not do just now it may do later.
      ({ status }) => status < 500 && status !== 429,
      () => false,
    );
    const pause = pausesMs[tries];
    if (!hasArrived && pause) setTimeout(() => void send(body, tries + 1), pause);
  };
  return {
    add(event: Event): void {
      waiting.push(event);
      // What happens in the same moment travels together.
      if (waiting.length === 1)
        setTimeout(() => {
          const bodies = encodeBatch(waiting);
          waiting = [];
          for (const body of bodies) void send(body);
        }, 0);
    },
    drop(): void {
      waiting = [];
    },
  };
}
