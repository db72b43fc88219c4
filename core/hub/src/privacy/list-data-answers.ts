import type { HubParts } from '../platform/hub-parts.ts';
import { toDataAnswer, type DataAnswer } from './data-answer.ts';
import { listDataRequests } from './trace.store.ts';

/** The answers that wait for the merchant, the newest first. */
export async function listDataAnswers({ db }: Pick<HubParts, 'db'>, site: string): Promise<readonly DataAnswer[]> {
  return (await listDataRequests(db, site)).map(toDataAnswer);
}
