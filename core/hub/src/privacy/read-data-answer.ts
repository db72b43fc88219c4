import type { HubParts } from '../platform/hub-parts.ts';
import { toDataAnswer, type DataAnswer } from './data-answer.ts';
import { findDataRequest } from './trace.store.ts';

export async function readDataAnswer(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  id: string,
): Promise<DataAnswer | undefined> {
  const row = await findDataRequest(db, site, id);
  return row ? toDataAnswer(row) : undefined;
}
