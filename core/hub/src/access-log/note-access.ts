import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { plainAddress } from '../places/plain-address.ts';
import { insertAccess } from './access.store.ts';
import type { Access } from './access.ts';

/** What is done over and over (a look all morning, a program's calls, knocks at a door that is shut) is noted now and then. */
const sameEveryMs = 15 * 60_000;
const noted = new WeakMap<object, Map<string, number>>();
const mostNoted = 20_000;
const longestAgent = 300;

/**
 * Notes who of an account did what: every change and every file that a person takes away; of looks at the same thing by the
 * same person from the same place, of calls by the same key, and of the same refusal, one in a quarter of an hour.
 */
export async function noteAccess(
  { db, clock, keys }: Pick<HubParts, 'db' | 'clock' | 'keys'>,
  site: string,
  access: Omit<Access, 'id' | 'at'>,
): Promise<void> {
  const now = clock.nowMs();
  const ip = access.ip === undefined ? undefined : plainAddress(access.ip);
  if (access.deed === 'read' || access.area === 'api' || access.outcome === 'refused') {
    const { who, agent, area, deed, outcome } = access;
    const same = JSON.stringify([site, who, ip, agent, area, deed, outcome]);
    const known = noted.get(db) ?? new Map<string, number>();
    noted.set(db, known);
    const last = known.get(same);
    if (last !== undefined && now >= last && now - last < sameEveryMs) return;
    if (known.size >= mostNoted) known.clear();
    known.set(same, now);
  }
  const agent = access.agent?.slice(0, longestAgent);
  const at = new Date(now).toISOString();
  await insertAccess({ db, keys }, site, { ...access, id: drawId(), at, ...(ip && { ip }), ...(agent && { agent }) });
}
