/** What may be done with a table, as PostgreSQL writes it; `update(a)` is of one column. */
export type Right = 'select' | 'insert' | 'update' | 'delete' | 'truncate' | `update(${string})`;

/** Who uses a database beside the role that owns its tables. */
export type DatabaseUse = 'run' | 'backup';

const rows: readonly Right[] = ['select', 'insert', 'update', 'delete'];
/** Written once: such a row goes with its site or with its time, and is never changed. */
const kept: readonly Right[] = ['select', 'insert', 'delete'];
/** What a replay empties and fills again. */
const derived: readonly Right[] = [...rows, 'truncate'];

/**
 * What the hub that runs may do with each of its tables, and so what it may not, whoever speaks through it. A table that is
 * not here is closed to it.
 */
export const runningRights: Readonly<Record<string, readonly Right[]>> = {
  _prisma_migrations: ['select'],
  account_access: kept,
  account_use: rows,
  api_call: rows,
  // A key's hash is never changed: nobody puts theirs in the place of another's.
  api_key: [...kept, 'update(last_used_at)', 'update(revoked_at)'],
  campaign: rows,
  campaign_version: [...kept, 'update(published)'],
  clock_mark: ['select', 'insert', 'update'],
  code: rows,
  // The ledger goes with all of its site alone, by `erase_consent_records`.
  consent_record: ['select', 'insert'],
  consent_standing: rows,
  content_file: kept,
  counted_from: rows,
  counter: derived,
  data_request: rows,
  deletion_report: [...kept, 'update(count)', 'update(at)'],
  delivery: kept,
  erased_person: rows,
  event: derived,
  forgotten: rows,
  held_erasure: rows,
  lead: rows,
  legal_hold: [...kept, 'update(released_at)'],
  letter_refusal: rows,
  order: derived,
  projector: derived,
  publication: [...kept, 'update(delivery)', 'update(attempts)', 'update(problem)', 'update(delivered_at)'],
  rate: rows,
  rights_request: rows,
  shopify_session: rows,
  site: rows,
  tombstone: ['select', 'insert', 'update(at)', 'update(why)', 'update(copies_until)'],
};

/** Functions of the owner that the hub that runs may call: each does one thing that it may not do by itself. */
export const runningFunctions = ['erase_consent_records(text)'] as const;

/** Where pg-boss keeps jobs: its tables are its own, and change with its versions. */
export const jobsSchema = 'jobs';

/** What it does not have all of. `bam` holds statements that whoever owns the tables would run. */
const runningJobRights: Readonly<Record<string, readonly Right[]>> = {
  bam: ['select'],
  version: ['select', 'update'],
};

/** What a use may do with a table of ours or of the jobs. */
export function listWrittenRights(use: DatabaseUse, table: { schema: string; name: string }): readonly Right[] {
  const isOfJobs = table.schema === jobsSchema;
  if (use === 'backup') return !isOfJobs || table.name === 'job' ? ['select'] : [];
  return isOfJobs ? (runningJobRights[table.name] ?? rows) : (runningRights[table.name] ?? []);
}
