import { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';

/** Names in SQL: they come from our own inventory, and are looked at all the same. */
function nameOf(text: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(text)) throw new Error(`${text} is no name of a table or column.`);
  return Prisma.raw(`"${text}"`);
}

export interface AccountRows {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Some columns of what a table keeps for one site, in no order, and how many rows there are in all. */
export async function readAccountRows(
  db: Db,
  table: string,
  { column, value }: { readonly column: string; readonly value: string },
  { columns, most }: { readonly columns: readonly string[]; readonly most: number },
): Promise<AccountRows> {
  const from = Prisma.sql`from ${nameOf(table)} where ${nameOf(column)} = ${value}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::float8 as "total" ${from}`;
  const rows = columns.length
    ? await db.$queryRaw<{ row: Readonly<Record<string, unknown>> }[]>`
        select to_jsonb(t) as "row" from (select ${Prisma.join(columns.map(nameOf))} ${from} limit ${most}) t`
    : [];
  return { total: counted?.total ?? 0, rows: rows.map(({ row }) => row) };
}
