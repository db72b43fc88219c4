import type { HubParts } from '../platform/hub-parts.ts';
import { sealStoredRows } from './seal-stored-rows.ts';

/** After each start, what older versions left clear or older keys sealed is sealed by the newest key. */
export async function startSealing(parts: HubParts): Promise<undefined> {
  const { jobs, log } = parts;
  await jobs.work('seal-stored-rows', async () => {
    const rows = await sealStoredRows(parts);
    if (rows) log.info({ rows, key: parts.keys.newest.id }, 'stored rows are sealed by the newest key');
  });
  await jobs.send('seal-stored-rows', {});
}
