import { erasePerson } from '../privacy/erase-person.ts';
import type { Person } from '../privacy/person.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { eraseSite } from '../sites/erase-site.ts';
import { findHold } from './find-hold.ts';
import { deleteHeldErasure, listHeldErasures, writeHeldErasure } from './hold.store.ts';

export type ErasureOutcome =
  | { readonly is: 'done' }
  /** It is carried out when nobody holds them any more. ISO 8601. */
  | { readonly is: 'held'; readonly owner: string; readonly until: string };

type Parts = Parameters<typeof erasePerson>[0] & Pick<HubParts, 'db' | 'clock' | 'env'>;

/**
 * Forgets somebody, or everything of a site, at once; where a hold keeps them, it is noted, and done at the first clean-up
 * after its end. Who asked is told which of both.
 *
 * @param request.id of the request: the same again is the same
 * @param request.person absent for the whole site
 */
export async function eraseUnlessHeld(
  parts: Parts,
  site: string,
  { id, person }: { readonly id: string; readonly person?: Person },
): Promise<ErasureOutcome> {
  const hold = await findHold(parts, site, person ? person.whose : 'anybody');
  if (hold) {
    await writeHeldErasure(parts.db, { site, id, ...(person && { person }), askedAt: new Date(parts.clock.nowMs()) });
    return { is: 'held', ...hold };
  }
  if (person) await erasePerson(parts, site, person);
  else await eraseSite(parts, site, 'redact');
  await deleteHeldErasure(parts.db, site, id);
  return { is: 'done' };
}

/** Carries out what waited for the end of a hold. @returns how many */
export async function eraseReleased(parts: Parts, site: string): Promise<number> {
  let done = 0;
  for (const { id, person } of await listHeldErasures(parts.db, site))
    if ((await eraseUnlessHeld(parts, site, { id, ...(person && { person }) })).is === 'done') done++;
  return done;
}
