import pg from 'pg';

/** One connection in one transaction: what is read is of one moment, and what is written is written whole or not at all. */
export interface SiteCopy {
  /** The last migration: what an archive was written under, and must be read under. */
  readonly schema: string;
  /** Every table with a column `site`, each after those that it refers to. */
  readonly tables: readonly string[];
  readSite(site: string): Promise<string | undefined>;
  /** Each row as JSON, by its primary key, as PostgreSQL writes it: no number of it goes through a number of ours. */
  readRows(name: string, site: string): AsyncIterable<readonly string[]>;
  /** The first lead of each person, by the hash of that person. */
  findLeadOf(site: string, person: string): Promise<string | undefined>;
  findPersonOf(site: string, lead: string): Promise<string | undefined>;
  /** The sites that stand in the way: of this id, or of this domain. */
  findSites(id: string, domain: string): Promise<readonly { readonly id: string; readonly domain: string }[]>;
  hasRows(name: string, site: string): Promise<boolean>;
  dropSite(site: string): Promise<void>;
  writeRows(name: string, rows: readonly string[]): Promise<number>;
  /** From now on a replay of the journal leaves alone what was received until this moment: it is not in the journal. */
  noteImport(name: string, at: Date): Promise<void>;
  commit(): Promise<void>;
  close(): Promise<void>;
}

const batch = 500;
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export async function openSiteCopy(url: string, to: 'read' | 'write'): Promise<SiteCopy> {
  const client = new pg.Client({ connectionString: url, application_name: 'beckon-move', connectionTimeoutMillis: 15_000 }); // prettier-ignore
  client.on('error', () => {}); // Whatever is asked next says so.
  await client.connect();
  const ask = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;
  await client.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set timezone = 'UTC'");
  await client.query(to === 'read' ? 'begin isolation level repeatable read read only' : 'begin');
  const [last] = await ask<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1 desc limit 1',
  );
  return {
    schema: last?.name ?? '',
    tables: await listTables(ask),
    async readSite(site) {
      const [row] = await ask<{ row: string }>('select to_jsonb(t)::text as row from "site" t where id = $1', [site]);
      return row?.row;
    },
    async *readRows(name, site) {
      const order = await listKey(ask, name);
      await client.query(
        `declare moved no scroll cursor for select to_jsonb(t)::text as row from ${quote(name)} t
         where "site" = ${client.escapeLiteral(site)} order by ${order.map(quote).join(', ')}`,
      );
      for (;;) {
        const rows = await ask<{ row: string }>(`fetch ${batch} from moved`);
        if (rows.length) yield rows.map(({ row }) => row);
        if (rows.length < batch) break;
      }
      await client.query('close moved');
    },
    async findLeadOf(site, person) {
      const [row] = await ask<{ id: string }>('select id from "lead" where site = $1 and person = $2 order by id limit 1', [site, person]); // prettier-ignore
      return row?.id;
    },
    async findPersonOf(site, lead) {
      const [row] = await ask<{ person: string | null }>('select person from "lead" where site = $1 and id = $2', [site, lead]); // prettier-ignore
      return row?.person ?? undefined;
    },
    findSites: (id, domain) => ask('select id, domain from "site" where id = $1 or domain = $2', [id, domain]),
    async hasRows(name, site) {
      const [row] = await ask<{ any: boolean }>(`select exists (select 1 from ${quote(name)} where site = $1) as any`, [site]); // prettier-ignore
      return row?.any ?? false;
    },
    async dropSite(site) {
      // One with a ledger is in use: nothing of it is ever let go of here, and nobody but its function may.
      const tables = (await listTables(ask)).filter((name) => name !== 'consent_record');
      for (const name of tables.toReversed()) await ask(`delete from ${quote(name)} where site = $1`, [site]);
      await ask('delete from "site" where id = $1', [site]);
    },
    async writeRows(name, rows) {
      const { rowCount } = await client.query(
        `insert into ${quote(name)} select * from jsonb_populate_recordset(null::${quote(name)}, $1::jsonb)`,
        [`[${rows.join(',')}]`],
      );
      return rowCount ?? 0;
    },
    async noteImport(name, at) {
      await ask('insert into "projector" (name, segment, "offset", pruned_segment, pruned_at) values ($1, 0, 0, 0, $2)', [name, at.toISOString()]); // prettier-ignore
    },
    commit: async () => void (await client.query('commit')),
    close: () => client.end(),
  };
}

type Ask = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

async function listTables(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and a.attname = 'site' and a.attnum > 0 and not a.attisdropped order by 1`,
  );
  const tables = rows.map(({ name }) => name);
  const references = await ask<{ child: string; parent: string }>(
    `select c.relname::text as child, p.relname::text as parent
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
     where f.contype = 'f' and f.connamespace = current_schema()::regnamespace`,
  );
  const sorted = new Set<string>();
  const visit = (table: string): void => {
    for (const { child, parent } of references)
      if (child === table && parent !== table && tables.includes(parent) && !sorted.has(parent)) visit(parent);
    sorted.add(table);
  };
  // Whose a code is, is said by its lead: leads come first.
  if (tables.includes('lead')) visit('lead');
  tables.forEach(visit);
  return [...sorted];
}

async function listKey(ask: Ask, name: string): Promise<string[]> {
  const rows = await ask<{ column: string }>(
    `select a.attname::text as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
    [quote(name)],
  );
  return rows.map(({ column }) => column);
}
