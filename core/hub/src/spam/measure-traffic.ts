import type { HubParts } from '../platform/hub-parts.ts';
import { countOne, readCount } from '../throttle/count.store.ts';
import type { SpamSign } from './judge-lead.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Beyond these, something is said against a lead. An office or a mobile network stands behind one address, too. */
const limits = { fromHere: 10, addressesFromHere: 8, formsOfOne: 4, onSite: 60 };

/** Beyond these, nothing is taken at all. Sixty a minute is one a second from one place. */
const most = { fromHerePerMinute: 60, onSitePerMinute: 1_200 };

type Parts = Pick<HubParts, 'db' | 'clock'>;

/** Whether so much comes from one place, or to one site, that looking at it would cost more than it is worth. */
export async function isFlood({ db, clock }: Parts, site: string, network: string): Promise<boolean> {
  const nowMs = clock.nowMs();
  const fromHere = await countOne(db, site, `calls-from:${network}`, minuteMs, nowMs);
  if (fromHere > most.fromHerePerMinute) return true;
  return (await countOne(db, site, 'calls', minuteMs, nowMs)) > most.onSitePerMinute;
}

/**
 * Counts a lead and says what its company says against it: many from one place, many addresses from one place, one address
 * on many forms, far more than the site ever gets.
 *
 * @param about keyed hashes of where it came from and of whose it is, as far as known
 */
export async function measureTraffic(
  { db, clock }: Parts,
  site: string,
  { network, person, form }: { readonly network: string; readonly person?: string; readonly form: string },
): Promise<readonly SpamSign[]> {
  const nowMs = clock.nowMs();
  const count = (key: string, windowMs: number) => countOne(db, site, key, windowMs, nowMs);
  /** How many different ones belong to a group so far. */
  const countDifferent = async (group: string, one: string, windowMs: number) =>
    (await count(`${group}:${one}`, windowMs)) === 1
      ? count(group, windowMs)
      : readCount(db, site, group, windowMs, nowMs);

  const signs: SpamSign[] = [];
  if ((await count(`leads-from:${network}`, 10 * minuteMs)) > limits.fromHere) signs.push('many-from-here');
  if ((await count('leads', minuteMs)) > limits.onSite) signs.push('many-on-site');
  if (person) {
    if ((await countDifferent(`persons-from:${network}`, person, hourMs)) > limits.addressesFromHere)
      signs.push('many-addresses-from-here');
    if ((await countDifferent(`forms-of:${person}`, form, dayMs)) > limits.formsOfOne)
      signs.push('many-forms-one-address');
  }
  return signs;
}
