import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { openText, sealedBy, sealText } from '../platform/seal-text.ts';
import { nameContext, type Row, type SealedColumn, type SealedTable } from '../platform/sealed-columns.ts';

/** A batch is one transaction: short enough that whoever waits for one of its rows does not notice. */
const patience = { maxWait: 30_000, timeout: 60_000 };

/** How many rows of a table have something that is clear, or sealed by another key than the newest. */
export async function countStale(db: Db, table: SealedTable, { newest }: KeyRing): Promise<number> {
  const [row] = await db.$queryRaw<{ readonly count: bigint }[]>`
    select count(*) as count from ${name(table.table)} where ${isStale(table, newest.id)}`;
  return Number(row?.count ?? 0);
}

/** What was sealed anew, and the row to go on behind. */
export interface Batch {
  readonly rows: number;
  readonly last?: Row | undefined;
}

/** Seals a batch of such rows anew, in the order of their key, leaving out those that somebody else has in hand. */
export function sealBatch(
  db: Db,
  table: SealedTable,
  keys: KeyRing,
  { most, after }: { readonly most: number; readonly after: Row | undefined },
): Promise<Batch> {
  const key = Prisma.join(table.key.map(name));
  // Without it each batch would read again what those before it have done.
  const isBehind = after
    ? Prisma.sql`(${key}) > (${Prisma.join(table.key.map((each) => after[each]))})`
    : Prisma.sql`true`;
  return db.$transaction(async (tx) => {
    const wanted = [...table.key.map(name), ...table.columns.map((column) => Prisma.sql`${textOf(column)} as ${name(column.column)}`)]; // prettier-ignore
    const rows = await tx.$queryRaw<Row[]>`
      select ${Prisma.join(wanted)} from ${name(table.table)} where ${isBehind} and (${isStale(table, keys.newest.id)})
      order by ${key} limit ${most} for update skip locked`;
    if (rows.length) await writeSealed(tx, table, rows.map((row) => sealRow(table, keys, row))); // prettier-ignore
    return { rows: rows.length, last: rows.at(-1) };
  }, patience);
}

/** What is to be written of a row: its key, and each column that is not sealed by the newest key yet. */
function sealRow(table: SealedTable, keys: KeyRing, row: Row): Row {
  const columns = table.columns.map((column) => {
    const value = row[column.column];
    if (typeof value !== 'string' || value.startsWith(sealedBy(keys.newest.id))) return [column.column, null];
    const context = nameContext(table, column, row);
    return [column.column, sealText(keys, openText(keys, value, context), context)];
  });
  return Object.fromEntries([...table.key.map((key) => [key, row[key]]), ...columns]) as Row;
}

/** One statement for all of them: a row by itself would cost a way to the database and back. */
async function writeSealed(tx: Tx, table: SealedTable, rows: readonly Row[]): Promise<void> {
  const of = (alias: 't' | 'v', column: string) => Prisma.raw(`${alias}."${column}"`);
  const changes = table.columns.map(({ column, form }) => {
    const sealed = form === 'json' ? Prisma.sql`to_jsonb(${of('v', column)})` : of('v', column);
    return Prisma.sql`${name(column)} = coalesce(${sealed}, ${of('t', column)})`;
  });
  const names = [...table.key, ...table.columns.map(({ column }) => column)];
  const own = table.key.map((key) => Prisma.sql`${of('t', key)} = ${of('v', key)}`);
  await tx.$executeRaw`
    update ${name(table.table)} as t set ${Prisma.join(changes)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(${Prisma.raw(names.map((each) => `"${each}" text`).join(', '))})
    where ${Prisma.join(own, ' and ')}`;
}

const isStale = (table: SealedTable, keyId: string): Prisma.Sql =>
  Prisma.join(
    table.columns.map((column) => Prisma.sql`not starts_with(${textOf(column)}, ${sealedBy(keyId)})`),
    ' or ',
  );

/** A JSON column holds an object when clear and a string when sealed. */
const textOf = ({ column, form }: SealedColumn): Prisma.Sql =>
  form === 'text'
    ? name(column)
    : Prisma.sql`case jsonb_typeof(${name(column)}) when 'string' then ${name(column)} #>> '{}' else ${name(column)}::text end`;

/** From our own list, never from outside. */
const name = (text: string): Prisma.Sql => Prisma.raw(`"${text}"`);

/** As they are stored, one for each key that sealed any. */
export async function listSealedSecrets(db: Db): Promise<readonly { readonly id: string; readonly secret: string }[]> {
  return db.$queryRaw`
    select distinct on (split_part("secret", ':', 2)) "id", "secret" from "site" where starts_with("secret", 'sealed:')`;
}

/** Leads whose person or number cannot be looked up yet. */
export async function listUnhashed(db: Db, most: number) {
  const wanting = [
    { phone: { not: null }, phoneHash: null },
    { email: { not: null }, person: null },
  ];
  return db.lead.findMany({
    where: { OR: wanting },
    select: { site: true, id: true, email: true, phone: true, person: true },
    take: most,
  });
}

export async function writeHashes(
  db: Db,
  site: string,
  id: string,
  hashes: { readonly person?: string; readonly phoneHash?: string },
): Promise<void> {
  await db.lead.updateMany({ where: { site, id }, data: hashes });
}
