import { createHash } from 'node:crypto';
import { canonicalJson } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { refuse } from './answer.ts';
import { freeCallKey, readCall, takeCallKey, writeCallAnswer } from './api-call.store.ts';
import type { Answer } from './operation.ts';

/** A call that takes longer than this has died with its process. */
const abandonedAfterMs = 60_000;

/**
 * Does something once for a key of the caller's: the same call again is given the same answer, another call under the same
 * key is a mistake. A call that failed through our fault may be made again.
 */
export async function answerOnce(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  { site, key, request }: { readonly site: string; readonly key: string; readonly request: readonly unknown[] },
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (key.length > 255) return refuse(422, 'The idempotency key must not be longer than 255 characters.');
  const now = clock.nowMs();
  const hash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  const call = { site, key, request: hash, at: new Date(now) };
  if (!(await takeCallKey(db, call, new Date(now - abandonedAfterMs)))) {
    const kept = await readCall(db, site, key);
    if (kept && kept.request !== hash) return refuse(422, 'This idempotency key was used for another call.');
    return kept?.answer ?? refuse(409, 'The first call with this idempotency key is still under way.');
  }
  try {
    const given = await run();
    await writeCallAnswer(db, site, key, given);
    return given;
  } catch (error) {
    await freeCallKey(db, site, key);
    throw error;
  }
}
