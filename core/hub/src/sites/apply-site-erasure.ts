import type { SiteErasure } from '../journal/entry.ts';
import type { Db, Tx } from '../platform/db.ts';
import {
  deleteSiteRows,
  emptySiteTables,
  lockSiteRow,
  readSiteRow,
  readTombstone,
  writeTombstone,
} from './site.store.ts';

/**
 * Takes every row of a site out of every table, and leaves its tombstone. Again, it changes nothing, also where the site has
 * moved in again since under its own id: the tombstone says that this was done.
 */
export async function applySiteErasure(tx: Tx, erasure: SiteErasure): Promise<void> {
  const { site: id, why } = erasure;
  await lockSiteRow(tx, id);
  if (await wasDone(tx, erasure)) return;
  const row = await readSiteRow(tx, { id });
  await writeTombstone(tx, { id, at: new Date(erasure.atMs), why, copiesUntil: new Date(erasure.copiesUntilMs) });
  if (row) await deleteSiteRows(tx, row);
}

/**
 * Does the most of it ahead, batch by batch: in the one transaction that moves the journal on, millions of rows would keep
 * everybody's events waiting.
 */
export async function prepareSiteErasure(db: Db, erasure: SiteErasure): Promise<void> {
  if (!(await wasDone(db, erasure))) await emptySiteTables(db, erasure.site);
}

async function wasDone(db: Db | Tx, { site, atMs }: SiteErasure): Promise<boolean> {
  const told = await readTombstone(db, site);
  return told !== undefined && told.at.getTime() >= atMs;
}
