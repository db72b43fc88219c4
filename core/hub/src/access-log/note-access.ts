import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { plainAddress } from '../places/plain-address.ts';
import { insertAccess } from './access.store.ts';
import type { Access } from './access.ts';

/** What looks are told apart for: who looks at one thing all morning is noted a few times, not at every click. */
const lookEveryMs = 15 * 60_000;
const looks = new WeakMap<object, Map<string, number>>();
const mostLooks = 20_000;
const longestAgent = 300;

/**
 * Notes who of an account did what: every change, every file taken away and every refusal; of looks at the same thing by
 * the same person from the same place, one in a quarter of an hour.
 */
export async function noteAccess(
  { db, clock, keys }: Pick<HubParts, 'db' | 'clock' | 'keys'>,
  site: string,
  access: Omit<Access, 'id' | 'at'>,
): Promise<void> {
  const now = clock.nowMs();
  const ip = access.ip === undefined ? undefined : plainAddress(access.ip);
  if (access.deed === 'read' && access.outcome === 'granted') {
    const key = JSON.stringify([site, access.who, ip, access.agent, access.area]);
    const known = looks.get(db) ?? new Map<string, number>();
    looks.set(db, known);
    const last = known.get(key);
    if (last !== undefined && now >= last && now - last < lookEveryMs) return;
    if (known.size >= mostLooks) known.clear();
    known.set(key, now);
  }
  const agent = access.agent?.slice(0, longestAgent);
  const at = new Date(now).toISOString();
  await insertAccess({ db, keys }, site, { ...access, id: drawId(), at, ...(ip && { ip }), ...(agent && { agent }) });
}
