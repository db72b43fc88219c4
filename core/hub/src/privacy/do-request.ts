import { eraseUnlessHeld, type ErasureOutcome } from '../holds/erase-unless-held.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { collectPerson } from './collect-person.ts';
import { limitPerson } from './limit-person.ts';
import { mailRequest } from './mail-request.ts';
import type { Person } from './person.ts';
import { moveRequest, readRequest, type RequestRow } from './rights-request.store.ts';

/**
 * Does what a request asks for, in every store, as a job: as often as it takes, with one effect. What only a person can do
 * stays open.
 *
 * @param named whose it is, where whoever asks still knows: a request that is done forgets it halfway
 */
export async function doRequest(parts: HubParts, site: string, id: string, named?: Person): Promise<void> {
  const { db, clock } = parts;
  const request = await readRequest(db, site, id);
  if (request?.state !== 'working') return;
  const { email, phone, orders } = request;
  const person = named ?? { whose: { ...(email && { email }), ...(phone && { phone }) }, orders };
  const outcome = await exercise(parts, site, request, person);
  const doneAt = new Date(clock.nowMs());
  if (request.via === 'shop' && request.right === 'access') {
    // The shop answers its customers itself: what was found lies ready for it, and time runs until it was handed on.
    const step = { at: doneAt.toISOString(), what: 'collected' } as const;
    return void (await moveRequest(db, site, id, ['working'], { state: 'open', step }));
  }
  if (outcome && outcome.is === 'held') {
    // The owner answers who asked: why something is held is theirs to say. It is erased when nobody holds it any more.
    const held = { at: doneAt.toISOString(), what: 'held', words: `${outcome.owner}, ${outcome.until}` } as const;
    await moveRequest(db, site, id, ['working'], { state: 'open', step: held });
    return;
  }
  const step = { at: doneAt.toISOString(), what: 'done' } as const;
  await moveRequest(db, site, id, ['working'], { state: 'done', doneAt, step });
  // By what it said of itself before it was done: who was forgotten stands nowhere any more.
  if (request.via === 'form') await mailRequest(parts, site, request, 'done');
}

async function exercise(
  parts: HubParts,
  site: string,
  { id, right, customer }: RequestRow,
  person: Person,
): Promise<ErasureOutcome | void> {
  switch (right) {
    case 'access':
      return collectPerson(parts, site, { ...person, id, ...(customer && { customer }) });
    case 'erase':
      return eraseUnlessHeld(parts, site, { id, person });
    case 'restrict':
      return limitPerson(parts, site, person, { limit: 'freeze' });
    case 'object':
      return limitPerson(parts, site, person, { limit: 'refuse', purposes: ['marketing', 'sale'] });
    case 'withdraw':
      return limitPerson(parts, site, person, {
        limit: 'refuse',
        purposes: ['preferences', 'analytics', 'marketing', 'sale'],
      });
    case 'rectify':
      throw new Error('What is to be corrected only a person can judge.');
  }
}
