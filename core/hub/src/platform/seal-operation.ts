import type { KeyRing } from './key-ring.ts';
import { openText, sealText } from './seal-text.ts';
import { nameContext, sealedTables, type Row, type SealedTable } from './sealed-columns.ts';

/** A question to the database, as Prisma hands it to an extension. */
export interface Operation {
  readonly model?: string | undefined;
  readonly args: unknown;
  readonly query: (args: never) => Promise<unknown>;
}

/**
 * Stands between the stores and the database: what is written into a sealed column is sealed for its row, and what is read
 * is opened, so that no store can forget it. A question that cannot be answered so (a sealed column in a condition, a row
 * without its key) is a bug of ours and throws.
 *
 * @param keys without them, only what is not sealed can be read and written
 */
export function sealOperation(keys: KeyRing | undefined): (operation: Operation) => Promise<unknown> {
  return async ({ model, args, query }) => {
    const given = (args ?? {}) as Row;
    refuseRelations(given);
    const table = sealedTables.find((each) => each.model === model);
    if (!table) return query(args as never);
    refuseConditions(table, given['where']);
    refuseOrder(table, given);
    const found = await query(sealArgs(keys, table, given) as never);
    return openFound(keys, table, found);
  };
}

/** The ways from another table into a sealed one: what came along them would come sealed. */
function refuseRelations({ include, select }: Row): void {
  for (const wished of [include, select])
    if (isObject(wished) && ['of', 'leads'].some((name) => wished[name]))
      throw new Error('Sealed tables are read by themselves, not along a relation.');
}

function refuseConditions(table: SealedTable, where: unknown): void {
  if (Array.isArray(where)) return where.forEach((each) => refuseConditions(table, each));
  if (!isObject(where)) return;
  for (const [name, value] of Object.entries(where))
    if (['AND', 'OR', 'NOT'].includes(name)) refuseConditions(table, value);
    else if (table.columns.some((column) => column.name === name) && !asksForNothing(value))
      throw new Error(`${table.table}.${name} is sealed: look it up by its hash.`);
}

/** Whether there is a value can be asked. */
const asksForNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (isObject(value) && Object.keys(value).join() === 'not' && value['not'] === null);

function refuseOrder(table: SealedTable, { orderBy, distinct, by, cursor }: Row): void {
  const text = JSON.stringify([orderBy, distinct, by, cursor]);
  for (const { name } of table.columns)
    if (text.includes(`"${name}"`)) throw new Error(`${table.table}.${name} is sealed: nothing can be ordered by it.`);
}

function sealArgs(keys: KeyRing | undefined, table: SealedTable, args: Row): Row {
  const where = flatten(table, args['where']);
  const sealed: Record<string, unknown> = { ...args };
  for (const name of ['data', 'create', 'update']) {
    const data = args[name];
    if (Array.isArray(data)) sealed[name] = data.map((row: Row) => sealRow(keys, table, row, row));
    else if (isObject(data)) sealed[name] = sealRow(keys, table, data, { ...where, ...data });
  }
  return sealed;
}

/** `{ site_id: { site, id } }` and `{ site, id }` name the same row. */
function flatten({ key }: SealedTable, where: unknown): Row {
  if (!isObject(where)) return {};
  // No other object within: `NOT: { id }` names every row but this one.
  const compound = where[key.join('_')];
  return { ...where, ...(isObject(compound) && compound) };
}

function sealRow(keys: KeyRing | undefined, table: SealedTable, data: Row, row: Row): Row {
  const sealed: Record<string, unknown> = { ...data };
  for (const column of table.columns) {
    const value = data[column.name];
    if (value === null || value === undefined) continue;
    const isWhole = column.form === 'json' || typeof value === 'string';
    if (!isWhole || !hasKey(table, row))
      throw new Error(`${table.table}.${column.name} is sealed: write it as a value, one row at a time, by its key.`);
    if (!keys) throw new Error(`Without keys ${table.table}.${column.name} cannot be written.`);
    const text = column.form === 'json' ? JSON.stringify(value) : (value as string);
    sealed[column.name] = sealText(keys, text, nameContext(table, column, row));
    if (column.names) sealed[column.names] = Object.keys(value as object).toSorted();
  }
  return sealed;
}

function openFound(keys: KeyRing | undefined, table: SealedTable, found: unknown): unknown {
  if (Array.isArray(found)) return found.map((row: unknown) => openFound(keys, table, row));
  if (!isObject(found)) return found;
  const opened: Record<string, unknown> = { ...found };
  for (const column of table.columns) {
    const value = found[column.name];
    if (typeof value !== 'string') continue;
    if (!hasKey(table, found))
      throw new Error(`${table.table}.${column.name} is sealed: read it with ${table.key.join()}.`);
    const text = openText(keys, value, nameContext(table, column, found));
    // A JSON column holds an object when clear, and a string only when sealed.
    opened[column.name] = column.form === 'json' ? JSON.parse(text) : text;
  }
  return opened;
}

const hasKey = ({ key }: SealedTable, row: Row): boolean => key.every((name) => typeof row[name] === 'string');

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
