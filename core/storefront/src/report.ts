import { allows } from '@beckon/engine/consent/allows';
import { purposeOf } from '@beckon/events/purpose-of';
import type { Consent, SiteSettings } from '@beckon/engine';
import type { Event, EventName } from '@beckon/events';
import type { Happened, Outbox } from './report/outbox.ts';
import { guard } from './visit/guard.ts';

/** Whom an event is about. */
export type About = Pick<Event, 'campaign' | 'variant' | 'visitor' | 'visit'>;

/** Passes on what happened, as far as consent lets it. */
export interface Report {
  /** `when`: worth a message of its own, soon or now, and not only when the page goes. */
  tell(name: EventName, data: Event['data'], about?: About, when?: 'soon' | 'now'): void;
  /** What waited may go, or must not go any more. */
  consentChanged(): void;
  /** What an earlier page view left unsaid is never said. */
  turn(): void;
}

/** More than one page view can mean; what is beyond is left out. */
const mostEarlier = 100;

/**
 * Without an endpoint, or without permission, nothing is even put together, and the code for sending is never fetched.
 *
 * @param whoIs who the visitor is, as far as that may be said; asked once the outbox is here
 */
export function openReport(
  { id: site, consent: rules, endpoints }: SiteSettings,
  consent: () => Consent,
  whoIs: () => Pick<About, 'visitor' | 'visit'>,
  loadOutbox: (endpoint: string) => Promise<Outbox>,
): Report {
  const endpoint = endpoints?.collect;
  const isAllowed = ({ purpose }: Pick<Happened, 'purpose'>): boolean => allows(consent(), purpose);
  let earlier: Happened[] = [];
  let outbox: Promise<Outbox> | undefined;
  /** For an outbox that is still on its way. What is refused meanwhile is not among it any more, whatever is allowed later. */
  let waiting: (readonly [event: Happened, when?: 'soon' | 'now'])[] = [];
  const send = (...told: (typeof waiting)[number]): void => {
    waiting.push(told);
    outbox ??= loadOutbox(endpoint as string);
    outbox.then(
      guard((box) => {
        for (const [event, when] of waiting.splice(0)) box.add({ ...whoIs(), ...event }, when);
      }),
      // Out of reach: this is lost, what is told next may try again.
      () => {
        outbox = undefined;
        waiting = [];
      },
    );
  };
  return {
    tell(name, data, about, when) {
      const purpose = purposeOf(name);
      const answer = consent()[purpose];
      const keeps = answer === 'pending' && rules.sendsEarlierEvents;
      if (!endpoint || (answer !== 'granted' && !keeps)) return;
      const event: Happened = { name, atMs: Date.now(), site, ...about, purpose, data };
      if (!keeps) send(event, when);
      else if (earlier.length < mostEarlier) earlier.push(event);
    },
    consentChanged() {
      earlier = earlier.filter((event) => {
        const answer = consent()[event.purpose];
        if (answer === 'granted') send(event);
        return answer === 'pending';
      });
      waiting = waiting.filter(([event]) => isAllowed(event));
      outbox?.then(
        guard((box) => box.keep(isAllowed)),
        () => {}, // There is nothing in an outbox that did not come.
      );
    },
    turn() {
      earlier = [];
    },
  };
}
