import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { fetchSegments, type Fetched } from '../journal/fetch-segments.ts';
import { recoverLeads, type RecoveredLeads } from '../leads/recover-leads.ts';
import type { DatabaseUrls } from '../platform/database-urls.ts';
import { openDb, type Db } from '../platform/db.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { openJobs } from '../platform/jobs.ts';
import { openSealed } from '../platform/key-ring.ts';
import { migrate, readMigrations, type Migration } from '../platform/migrate.ts';
import { StoreError } from '../platform/object-store.ts';
import { openSealedStream, UnopenedError } from '../platform/sealed-stream.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { listGone } from '../sites/site.store.ts';
import { manifestOf, partOf } from './backup-name.ts';
import { findNewest } from './find-newest.ts';
import { listBackups } from './list-backups.ts';
import { countRows, type Hear } from './make-backup.ts';
import { readManifest, type Manifest, type Part } from './manifest.ts';
import {
  endRestoring,
  listRestoredJobs,
  openTarget,
  type Ours,
  type Target,
  type WaitingJob,
} from './restore.store.ts';

export type RestoreParts = Pick<HubParts, 'store' | 'keys' | 'clock' | 'log'> & {
  readonly urls: DatabaseUrls;
  readonly journal: { readonly folder: string };
};

/** Why nothing was restored; the database is as it was, but for `journal`: then it stays closed until it is tried again. */
export type Unrestored =
  | 'no-backup' | 'unknown-backup' | 'unknown-key' | 'damaged' | 'unknown-format' | 'newer-schema'
  | 'not-empty' | 'in-use' | 'database' | 'journal' | StoreError['why']; // prettier-ignore

export type Restored =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      /** What was brought back from the store of the journal. */
      readonly journal: Fetched;
      readonly leads: RecoveredLeads;
      readonly jobs: number;
    }
  | { readonly ok: false; readonly why: Unrestored; readonly problem: string };

class Refusal extends Error {
  readonly why: Unrestored;
  constructor(why: Unrestored, message: string) {
    super(message);
    this.why = why;
  }
}

/** A lead that is answered is in its table after so long: the journal is read from so long before the backup. */
const overlapMs = 10 * 60_000;

/**
 * Brings a database back to the last moment that the journal knows: the backup, then everything that was acknowledged since,
 * and last the erasures, before any hub may open it. Broken off, it is begun again and finds the same.
 */
export async function restoreBackup(
  parts: RestoreParts,
  { id, replace = false }: { readonly id?: string; readonly replace?: boolean },
  hear: Hear = () => {},
): Promise<Restored> {
  try {
    const manifest = await openManifest(parts, id);
    const migrations = chooseMigrations(manifest);
    await loadBackup(parts, manifest, migrations, replace, hear);
    return await catchUp(parts, manifest, hear).catch((error: unknown) => {
      throw new Refusal('journal', `The backup ${manifest.id} is in the database, but not all that came after it: ${(error as Error).message} No hub opens it until "hub restore" has gone through.`); // prettier-ignore
    });
  } catch (error) {
    if (error instanceof Refusal || error instanceof StoreError)
      return { ok: false, why: error.why, problem: error.message };
    if (error instanceof UnopenedError) return { ok: false, why: error.why === 'unknown-key' ? 'unknown-key' : 'damaged', problem: error.message }; // prettier-ignore
    return { ok: false, why: 'database', problem: `The database did not take it: ${(error as Error).message}.` };
  }
}

async function openManifest({ store, keys, clock }: RestoreParts, wanted: string | undefined): Promise<Manifest> {
  const whole = (await listBackups(store)).filter(({ isComplete }) => isComplete);
  if (!whole.length) throw new Refusal('no-backup', `There is no backup in ${store.place}.`);
  const found = wanted ? whole.find(({ id }) => id.startsWith(wanted)) : findNewest(whole, clock.nowMs());
  if (!found) throw new Refusal('unknown-backup', `There is no backup ${wanted} in ${store.place}. There are: ${whole.map(({ id }) => id).join(', ')}.`); // prettier-ignore
  const name = manifestOf(found.id);
  const stream = await store.get(name);
  if (!stream) throw new Refusal('damaged', `The backup ${found.id} has gone meanwhile.`);
  const opened = openSealed(keys, await buffer(stream), name);
  if (!opened.ok && opened.why === 'unknown-key')
    throw new Refusal('unknown-key', `The backup ${found.id} was sealed by a key that is not here. Set BECKON_KEYS as it was, or put the key file back.`); // prettier-ignore
  if (!opened.ok)
    throw new Refusal('damaged', `The backup ${found.id} is damaged: its manifest is not what was sealed.`);
  const manifest = readManifest(opened.bytes.toString());
  if (!manifest) throw new Refusal('unknown-format', `The backup ${found.id} was made by a newer Beckon.`);
  return manifest;
}

/** The migrations that the backup had, out of ours; the rest is applied afterwards. */
function chooseMigrations(manifest: Manifest): readonly Migration[] {
  const ours = readMigrations();
  return manifest.migrations.map(({ name, checksum }) => {
    const found = ours.find((each) => each.name === name);
    if (found?.checksum === checksum) return found;
    throw new Refusal('newer-schema', `The backup ${manifest.id} has a schema that this Beckon does not know (${name}). Restore it with the version that made it, or a newer one.`); // prettier-ignore
  });
}

async function loadBackup(
  parts: RestoreParts,
  manifest: Manifest,
  migrations: readonly Migration[],
  replace: boolean,
  hear: Hear,
): Promise<void> {
  const target = await openTarget(parts.urls.migrate, listOurs());
  try {
    if (await target.isInUse())
      throw new Refusal('in-use', 'A hub works on this database. Stop it first: what it writes now would be lost.');
    if (!replace && (await target.holdsData()))
      throw new Refusal('not-empty', 'The database is not empty. With --replace, all that is in it goes and the backup takes its place.'); // prettier-ignore
    await target.begin(migrations, manifest.id);
    for (const part of [...manifest.tables, manifest.jobs]) await loadPart(parts, manifest, part, target, hear);
    await target.commit(manifest.sequences);
  } finally {
    // Whatever was not committed has not happened.
    await target.close().catch(() => {});
  }
}

/** All tables and functions that a migration of ours ever made. */
function listOurs(): Ours {
  const sql = readMigrations()
    .map((migration) => migration.sql)
    .join('\n');
  const find = (pattern: RegExp) => [...new Set([...sql.matchAll(pattern)].flatMap(([, name]) => name ?? []))];
  return {
    tables: find(/create table (?:if not exists )?"?(\w+)"?/gi),
    functions: find(/create (?:or replace )?function "?(\w+)"?/gi),
  };
}

async function loadPart(
  { store, keys }: RestoreParts,
  manifest: Manifest,
  part: Part,
  target: Target,
  hear: Hear,
): Promise<void> {
  const name = partOf(manifest.id, part.name);
  const sealed = await store.get(name);
  if (!sealed) throw new Refusal('damaged', `The backup ${manifest.id} is not whole: ${part.name} is missing.`);
  const counted = countRows((progress) => hear({ part: part.name, ...progress }));
  const reading = pipeline(sealed, openSealedStream(keys, name), createZstdDecompress(), counted.stream);
  const [read, loaded] = await Promise.allSettled([
    reading,
    target.load(part.name, part.columns, counted.stream, () => {
      const { rows, bytes, sha256 } = counted.sum();
      if (rows !== part.rows || bytes !== part.bytes || sha256 !== part.sha256)
        throw new Refusal('damaged', `The backup ${manifest.id} is damaged: ${part.name} is not what it was.`);
    }),
  ]);
  if (read.status === 'rejected' && (read.reason instanceof UnopenedError || read.reason instanceof StoreError))
    throw read.reason;
  if (loaded.status === 'rejected') throw loaded.reason;
  if (read.status === 'rejected') throw read.reason;
}

/** From the backup's moment to the last one that was acknowledged. */
async function catchUp(parts: RestoreParts, manifest: Manifest, hear: Hear): Promise<Restored> {
  const { urls, journal, clock, keys, log } = parts;
  await migrate(urls);
  hear({ part: 'journal', rows: 0, bytes: 0 });
  const fromMs = manifest.atMs - overlapMs;
  const fetched = await fetchSegments(
    parts,
    ({ writer, number, endedAtMs }) => number >= (manifest.positions[writer]?.segment ?? 0) || endedAtMs >= fromMs,
    (done, of) => hear({ part: `journal, ${of} segments`, rows: done, bytes: 0 }),
  );
  const db = openDb(urls.run, 4, keys);
  const jobs = openJobs(urls.run, log, { keys });
  try {
    await jobs.start();
    const leads = await recoverLeads({ db, keys, jobs, clock, log, journal }, fromMs);
    // Erasures and corrections stand in the journal, too: with its end they are done again.
    await carryJournal({ db, keys, log, journal });
    const waiting = await withoutGone(db, await listRestoredJobs(urls.migrate));
    for (const { name, data, after } of waiting) await jobs.send(name, data, after ? { after: new Date(after) } : {});
    await endRestoring(urls.migrate);
    return { ok: true, manifest, journal: fetched, leads, jobs: waiting.length };
  } finally {
    await jobs.stop();
    await db.$disconnect();
  }
}

/** Work that waited for a site which has been erased since names people of it. */
async function withoutGone(db: Db, waiting: readonly WaitingJob[]): Promise<readonly WaitingJob[]> {
  const siteOf = ({ data }: WaitingJob): string => ('site' in data && typeof data.site === 'string' ? data.site : '');
  const gone = await listGone(db, [...new Set(waiting.map(siteOf))]);
  return waiting.filter((job) => !gone.has(siteOf(job)));
}
