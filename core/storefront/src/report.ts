import { purposeOf } from '@beckon/events/purpose-of';
import { writeJson } from '@beckon/events/write-json';
import { allows } from '@beckon/engine/consent/allows';
import type { Consent, SiteSettings } from '@beckon/engine';
import type { Event, EventName } from '@beckon/events';
import { isPlain } from './report/is-plain.ts';
import { newId } from './report/new-id.ts';
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
  /** The page may be about to go. */
  leave(): void;
}

/** More than one page view can mean; what is beyond is left out. */
const mostWaiting = 100;

type Purposed = Pick<Happened, 'purpose'>;
type Told = readonly [event: Happened, when: 'soon' | 'now' | undefined];

/**
 * Without an endpoint, or without permission, nothing is even put together. Page views with a plain address go in one
 * message when the page goes; the code for all else is fetched with the first that is told.
 *
 * @param isQuiet whether page views alone are worth no message
 * @param whoIs who the visitor is, as far as that may be said; asked as an event is sent
 * @param loadOutbox is told whether it may wait until nothing more urgent is on its way
 */
export function openReport(
  { id: site, consent: rules, endpoints }: SiteSettings,
  isQuiet: boolean,
  consent: () => Consent,
  whoIs: () => Pick<About, 'visitor' | 'visit'> | undefined,
  loadOutbox: (endpoint: string, isNow: boolean) => Promise<Outbox>,
): Report {
  const endpoint = endpoints?.collect;
  const isAllowed = ({ purpose }: Purposed): boolean => allows(consent(), purpose);
  /** Where the owner chose so, what happens before an answer waits for it. */
  const mayGo = (event: Purposed): unknown =>
    isAllowed(event) || (rules.sendsEarlierEvents && consent()[event.purpose] === 'pending');
  let outbox: Promise<Outbox> | undefined;
  /** In order. What is refused meanwhile is not among it any more, whatever is allowed later. */
  let waiting: readonly Told[] = [];
  /** Takes some of it out. */
  const take = (fits: (event: Happened) => unknown): readonly Told[] => {
    const taken = waiting.filter(([event]) => fits(event));
    waiting = waiting.filter((it) => !taken.includes(it));
    return taken;
  };
  const hand = (isNow: boolean): void => {
    outbox ??= loadOutbox(endpoint as string, isNow);
    outbox.then(
      guard((box) => {
        for (const [event, when] of take(isAllowed)) box.add({ ...whoIs(), ...event }, when);
      }),
      // Out of reach: this is lost, what is told next may try again.
      () => {
        outbox = undefined;
        take(isAllowed);
      },
    );
  };
  /** Hands over what has to be cleaned, or to go before the page does, and all that waits with it. */
  const look = (): void => {
    for (const [event, when] of waiting)
      if (isAllowed(event) && (outbox || when || document.hidden || !isPlain(event))) return hand(when === 'now');
  };
  return {
    tell(name, data, about, when) {
      const purpose = purposeOf(name);
      if (!endpoint || !mayGo({ purpose }) || waiting.length > mostWaiting) return;
      waiting = [...waiting, [{ name, atMs: Date.now(), site, ...about, purpose, data }, when]];
      look();
    },
    consentChanged() {
      take((event) => !mayGo(event));
      look();
      outbox?.then(
        guard((box) => box.keep(isAllowed)),
        () => {}, // There is nothing in an outbox that did not come.
      );
    },
    turn() {
      take((event) => !isAllowed(event));
    },
    leave() {
      const told = isQuiet ? [] : take((event) => isAllowed(event) && isPlain(event));
      if (!told.length) return;
      const events = told.map(([{ atMs, ...event }]) => ({
        id: newId(),
        at: new Date(atMs).toISOString(),
        ...whoIs(),
        ...event,
      }));
      try {
        if (navigator.sendBeacon(endpoint as string, writeJson({ events }))) return;
      } catch {
        // Some blockers put a throwing one in its place.
      }
      waiting = [...told, ...waiting];
      hand(true);
    },
  };
}
