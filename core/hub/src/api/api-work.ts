import type { HubParts } from '../platform/hub-parts.ts';
import { sweepApiCalls } from './sweep-api-calls.ts';

/** Forgets old calls, every night. */
export async function startApiWork(parts: HubParts): Promise<undefined> {
  await parts.jobs.work('sweep-api-calls', async () => void (await sweepApiCalls(parts)));
  await parts.jobs.every('sweep-api-calls', '40 3 * * *');
  return undefined;
}
