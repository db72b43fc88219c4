import { normaliseEmail } from '../codes/normalise-email.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { sealedTables, type Row } from '../platform/sealed-columns.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { hashFor } from '../spam/hash-for.ts';
import { countStaleJobs, sealJobBatch } from './sealed-job.store.ts';
import { countStale, listUnhashed, sealBatch, writeHashes, type Batch } from './sealed-row.store.ts';

/** How far sealing has come in one table. */
export interface SealingProgress {
  readonly table: string;
  readonly done: number;
  readonly all: number;
}

const mostRows = 200;
/** Rows that others have in hand are asked for again after this. */
const pauseMs = 200;

/**
 * Seals by the newest key whatever is stored clear or sealed by an older one. What is done stays done: ended at any moment
 * and begun again, it goes on with what is left. @returns how many rows were sealed
 */
export async function sealStoredRows(
  { db, keys }: Pick<HubParts, 'db' | 'keys'>,
  report: (progress: SealingProgress) => void = () => {},
): Promise<number> {
  const parts = [
    {
      name: 'jobs',
      count: () => countStaleJobs(db, keys),
      seal: async (): Promise<Batch> => ({ rows: await sealJobBatch(db, keys, mostRows) }),
    },
    ...sealedTables.map((table) => ({
      name: table.table,
      count: () => countStale(db, table, keys),
      seal: (after?: Row) => sealBatch(db, table, keys, { most: mostRows, after }),
    })),
  ];
  let sealed = 0;
  for (const { name, count, seal } of parts) {
    const all = await count();
    let after: Row | undefined;
    for (let done = 0; all > 0;) {
      const { rows, last } = await seal(after);
      after = last;
      done += rows;
      sealed += rows;
      if (rows) report({ table: name, done, all: Math.max(all, done) });
      else if ((await count()) === 0) break;
      else await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  await hashPeople({ db });
  return sealed;
}

/** Leads of before their addresses and numbers were sealed become found by them again. */
async function hashPeople({ db }: Pick<HubParts, 'db'>): Promise<void> {
  const secrets = new Map<string, string | undefined>();
  for (;;) {
    const leads = await listUnhashed(db, mostRows);
    for (const { site, id, email, phone, person } of leads) {
      if (!secrets.has(site)) secrets.set(site, await readSiteSecret({ db }, site));
      const hash = (text: string) => hashFor(secrets.get(site) ?? '', 'person', text);
      await writeHashes(db, site, id, {
        ...(email && !person && { person: hash(normaliseEmail(email)) }),
        ...(phone && { phoneHash: hash(phone) }),
      });
    }
    if (leads.length < mostRows) return;
  }
}
