import { createHmac } from 'node:crypto';
import { networkOf } from '../places/network-of.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { addToCounts, countOne, hasCount } from './count.store.ts';
import type { Door } from './door.ts';
import { readMemory, type DoorMemory } from './door-memory.ts';
import { readWait, usualRungs, waryRungs } from './ladder.ts';
import { noSite } from './no-site.ts';

/** Somebody brings a secret. */
export interface Try {
  readonly door: Door;
  readonly secret: string;
  /** Where they are. */
  readonly address: string | undefined;
  /** Whose door it is, as far as the secret itself says. */
  readonly account?: string | undefined;
}

export type Tried<Found> =
  | { readonly is: 'open'; readonly found: Found }
  | { readonly is: 'wrong' }
  /** It was not looked at; it may be after so many seconds. */
  | { readonly is: 'wait'; readonly seconds: number };

type Parts = Pick<HubParts, 'db' | 'keys' | 'clock' | 'log' | 'security'>;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** So many wrong ones in an hour are more than a few mistakes: from then on every place may make fewer. */
const calm = { account: 100, all: 1_000 };

/**
 * Looks whether a secret opens, unless too many wrong ones came from the same place. A secret that opened from there before
 * is looked at always: strangers behind the same address do not shut its owner out, and strangers elsewhere shut out nobody.
 *
 * @param check undefined where it opens nothing; what it throws is passed on, and counts as no guess
 */
export async function tryDoor<Found>(
  parts: Parts,
  attempt: Try,
  check: () => Promise<Found | undefined>,
): Promise<Tried<Found>> {
  const place = nameFor(parts, [attempt.door, networkOf(attempt.address ?? '')]);
  const pair = nameFor(parts, [place, attempt.secret]);
  const memory = readMemory(parts.db);
  for (let first = memory.going.get(pair); first; first = memory.going.get(pair)) await first.catch(() => {}); // Its own caller hears of it.
  const going = look(parts, { ...attempt, place, pair }, memory, check);
  if (memory.known.get(pair) !== undefined) return going;
  memory.going.set(pair, going);
  try {
    return await going;
  } finally {
    memory.going.delete(pair);
  }
}

interface Named extends Try {
  /** Of the door and the network, as they may be kept. */
  readonly place: string;
  /** Of the place and the secret. */
  readonly pair: string;
}

async function look<Found>(
  { db, clock, log, security }: Parts,
  { door, address, account, place, pair }: Named,
  memory: DoorMemory,
  check: () => Promise<Found | undefined>,
): Promise<Tried<Found>> {
  const nowMs = clock.nowMs();
  const today = Math.floor(nowMs / dayMs);
  const welcome = async (found: Found): Promise<Tried<Found>> => {
    // Once a day, so that a process which starts tomorrow, or another one, knows what has opened for weeks.
    if (memory.known.get(pair) !== today) await countOne(db, noSite, `opened:${pair}`, dayMs, nowMs);
    memory.known.set(pair, today);
    return { is: 'open', found };
  };
  if (memory.known.get(pair) !== undefined) {
    const found = await check();
    if (found !== undefined) return welcome(found);
    // It opened once and does no longer: a guess like any other.
    memory.known.delete(pair);
  }

  const counted = [
    { key: `tried:${door}`, windowMs: hourMs },
    { key: `tried:${door}:at:${account ?? ''}`, windowMs: hourMs },
    ...usualRungs.map(({ windowMs }) => ({ key: `tried:${place}:${windowMs / 60_000}`, windowMs })),
  ];
  const count = (by: 1 | -1) => addToCounts(db, noSite, counted, by, nowMs);

  let waitMs = (memory.waits.get(place)?.untilMs ?? 0) - nowMs;
  // Nobody waits longer than the longest rung: the clock was set back since.
  if (waitMs > hourMs) waitMs = 0;
  if (waitMs <= 0) {
    const [all = 0, atAccount = 0, ...here] = await count(1);
    const isBusy = all > calm.all || (account !== undefined && atAccount > calm.account);
    if (all === calm.all + 1 || (account !== undefined && atAccount === calm.account + 1))
      log.warn(
        { door, ...(all <= calm.all && { site: account }) },
        'very many secrets are tried here, from many places',
      );
    waitMs = readWait(isBusy ? waryRungs : usualRungs, here, nowMs);
    if (waitMs > 0) {
      await count(-1);
      memory.waits.set(place, { untilMs: nowMs + waitMs, notedMs: 0 });
    }
  }
  if (waitMs > 0) {
    const found = (await wasKnown(db, pair, nowMs)) ? await check() : undefined;
    if (found !== undefined) return welcome(found);
    const wait = memory.waits.get(place);
    // A flood fills no disk: what a ban needs is a line now and then.
    if (wait && nowMs - wait.notedMs >= 1_000) {
      wait.notedMs = nowMs;
      security.note({ door, is: 'waits', address });
    }
    return { is: 'wait', seconds: Math.ceil(waitMs / 1_000) };
  }

  const found = await check().catch(async (error: unknown) => {
    await count(-1).catch(() => {}); // What went wrong first is what is told.
    throw error;
  });
  if (found === undefined) {
    security.note({ door, is: 'wrong', address });
    return { is: 'wrong' };
  }
  await count(-1);
  return welcome(found);
}

/** Whether it opened from there yesterday or today, at whichever process. */
async function wasKnown(db: Parts['db'], pair: string, nowMs: number): Promise<boolean> {
  return hasCount(db, noSite, `opened:${pair}`, new Date(nowMs - 2 * dayMs));
}

/** What is kept of places and secrets says nothing to whoever reads the table. */
function nameFor({ keys }: Pick<Parts, 'keys'>, what: readonly string[]): string {
  const text = JSON.stringify(['door', ...what]);
  return createHmac('sha256', keys.newest.key).update(text).digest('base64url').slice(0, 27);
}
