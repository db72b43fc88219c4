import { parseBatch } from '@beckon/events';
import { isbot } from 'isbot';
import { mayBeOff } from '../clock/standing.ts';
import type { Appended } from '../journal/journal.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { openChoices } from '../consent/open-choices.ts';
import { addRegion } from './add-region.ts';
import { countReasons, type Counts } from './count-reasons.ts';
import type { DoorReason } from './drop-reason.ts';
import { findDoorSite } from './find-door-site.ts';
import { hearHeaders, type RefusalHeaders } from './hear-headers.ts';
import { networkOf } from '../places/network-of.ts';
import { passEvents } from './pipeline.ts';
import { openSeenIds } from './seen-ids.ts';
import { openSiteBook } from './site-book.ts';
import { openBuckets } from '../throttle/token-buckets.ts';

/** A request to keep events. */
export interface Incoming {
  readonly text: string;
  readonly origin?: string;
  readonly userAgent?: string;
  readonly headers: RefusalHeaders;
  /** Where it came from: weighed against floods, and then forgotten. */
  readonly address?: string;
}

/**
 * What became of it. `ok`: all that is not listed as dropped is on disk. Otherwise nothing is, and `why` says whether
 * sending it again may help: `later` (we could not) and `rate` yes, `refused` no.
 */
export type Collected = {
  readonly accepted: number;
  readonly dropped: Counts;
  /** The page that sent it may read the answer. */
  readonly isOwnPage: boolean;
} & ({ readonly ok: true } | { readonly ok: false; readonly why: 'refused' | 'rate' | 'later' });

/** The door for events: what comes in is parsed, passes the steps of the pipeline, and is answered once it is on disk. */
export function openCollector({
  db,
  journal,
  clock,
  env,
}: Pick<HubParts, 'db' | 'journal' | 'clock' | 'env'>): (incoming: Incoming) => Promise<Collected> {
  const readSite = openSiteBook({ find: (id: string) => findDoorSite({ db }, id), nowMs: () => clock.nowMs() });
  const takeFromNetwork = openBuckets(env.collect.perNetwork);
  const takeFromSite = openBuckets(env.collect.perSite);
  const seen = openSeenIds();
  const readChoices = openChoices(db, () => clock.nowMs());

  return async ({ text, origin, userAgent, headers, address }) => {
    const atMs = clock.nowMs();
    const network = networkOf(address ?? '');
    const refuse = (why: 'refused' | 'rate' | 'later', dropped: Counts, isOwnPage = false): Collected => ({
      ok: false, why, accepted: 0, dropped, isOwnPage,
    }); // prettier-ignore

    const { events, dropped: unread } = parseBatch(text);
    const first = events[0];
    const counts = (reasons: readonly DoorReason[]) => countReasons(unread, reasons);
    if (!first)
      return unread.length ? refuse('refused', counts([])) : { ok: true, accepted: 0, dropped: {}, isOwnPage: false };
    const all = (reason: DoorReason) => counts(events.map(() => reason));
    // Before the database is asked about a site that may be made up.
    if (!takeFromNetwork(network, 1, atMs)) return refuse('rate', all('rate'));
    const found = await readSite(first.site);
    if (!found.ok) return refuse('later', counts([]));
    const site = found.value;
    if (!site) return refuse('refused', all('unknown-site'));

    const { kept, dropped } = passEvents(events, {
      atMs,
      site,
      ...(origin !== undefined && { origin }),
      consent: hearHeaders(headers, site.consent),
      choices: await readChoices(site.id, atMs),
      mayTake: (count) => takeFromNetwork(network, count - 1, atMs) && takeFromSite(site.id, count, atMs),
      hasSeen: seen.has,
    });
    const total = counts(dropped);
    if (total['wrong-origin']) return refuse('refused', total);
    // Where our own clock may be wrong, visitors whose clocks differ from it may be right.
    if (total['clock-off'] && mayBeOff(clock)) return refuse('later', total, true);
    if (total['rate']) return refuse('rate', total, true);
    if (kept.length) {
      const appended: Appended = await journal.append({
        kind: 'events',
        site: site.id,
        atMs,
        ...((!userAgent || isbot(userAgent)) && { isBot: true }),
        events: await addRegion(kept, address),
      });
      if (!appended.ok) return refuse('later', total, true);
      seen.add(kept.map(({ id }) => id));
    }
    return { ok: true, accepted: kept.length, dropped: total, isOwnPage: true };
  };
}
