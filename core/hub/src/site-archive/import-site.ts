import { randomBytes } from 'node:crypto';
import { normaliseEmail } from '../codes/normalise-email.ts';
import type { Hear } from '../backups/make-backup.ts';
import { drawId } from '../platform/draw-id.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { sealText } from '../platform/seal-text.ts';
import { nameContext, sealedTables, type Row } from '../platform/sealed-columns.ts';
import { hashFor } from '../spam/hash-for.ts';
import { end, head, ofLead, tableLine } from './archive.ts';
import { ArchiveError, openSum, readArchive } from './archive-file.ts';
import { hasContact } from './export-site.ts';
import { inUse, leftBehind, personColumns } from './left-behind.ts';
import { openSiteCopy, type SiteCopy } from './site-copy.store.ts';

export type Imported =
  | { readonly ok: true; readonly site: string; readonly domain: string; readonly rows: number }
  | { readonly ok: false; readonly why: 'in-use' | 'unreadable' | 'other-version'; readonly problem: string };

const batch = 200;

/** A hub that is to take a site in: whose, where, and what it seals by. */
export interface NewHome {
  readonly databaseUrl: string;
  readonly keys: KeyRing;
  readonly clock: { nowMs(): number };
}

/**
 * Takes in a site that `exportSite` wrote, whole or not at all. It keeps its id: pages that are out there, its ledger and
 * hashes of visitors name it. A site of that id or domain gives way where nothing was ever done with it. What is keyed by the
 * site's secret is keyed anew: the hub it came from can sign nothing here.
 */
export async function importSite(
  home: NewHome,
  { file, phrase }: { readonly file: string; readonly phrase?: string },
  hear: Hear = () => {},
): Promise<Imported> {
  const copy = await openSiteCopy(home.databaseUrl, 'write');
  try {
    return await takeIn(copy, home, readArchive(file, phrase), hear);
  } catch (error) {
    if (error instanceof ArchiveError) return { ok: false, why: 'unreadable', problem: error.message };
    throw error;
  } finally {
    // Without a commit nothing of it has happened.
    await copy.close();
  }
}

async function takeIn(
  copy: SiteCopy,
  { keys, clock }: NewHome,
  lines: AsyncGenerator<string>,
  hear: Hear,
): Promise<Imported> {
  const sum = openSum();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new ArchiveError('The archive ends before its end: it was cut off.');
    return value as string;
  };
  const first = head.safeParse(parseLine(await next().then(add)));
  if (!first.success) return { ok: false, why: 'unreadable', problem: 'This is no archive of a site.' };
  const { site, domain, schema } = first.data;
  if (schema !== copy.schema)
    return { ok: false, why: 'other-version', problem: `The archive was written by another version of the hub (${schema}); this one has ${copy.schema}. Bring both to one version.` }; // prettier-ignore
  for (const there of await copy.findSites(site, domain)) {
    for (const table of inUse)
      if (await copy.hasRows(table, there.id))
        return { ok: false, why: 'in-use', problem: `The site "${there.id}" (${there.domain}) is in use here. Nothing was changed.` }; // prettier-ignore
    await copy.dropSite(there.id);
  }

  const secret = randomBytes(32).toString('base64url');
  const facts = { ...(parseLine(await next().then(add)) as Row), secret } as Row;
  if (facts['id'] !== site || facts['domain'] !== domain)
    throw new ArchiveError('The archive holds another site than it says.');
  await copy.writeRows('site', [sealRow(keys, 'site', facts)]);
  const known = new Set(copy.tables.filter((name) => !(name in leftBehind)));
  const counts: Record<string, number> = {};
  let [table, rows]: [string, string[]] = ['', []];
  const flush = async (): Promise<void> => {
    if (rows.length) counts[table] = (counts[table] ?? 0) + (await copy.writeRows(table, rows));
    rows = [];
    if (table) hear({ part: table, rows: counts[table] ?? 0, bytes: 0 });
  };
  for (;;) {
    const line = await next();
    const value = parseLine(line);
    const last = isRow(value) ? undefined : end.safeParse(value);
    if (last?.success) {
      await flush();
      if (last.data.sha256 !== sum.read()) throw new ArchiveError('The archive was changed: its sum is another.');
      for (const [name, count] of Object.entries(last.data.end))
        if ((counts[name] ?? 0) !== count) throw new ArchiveError(`Of ${name} not every row is there.`);
      break;
    }
    add(line);
    const begun = isRow(value) ? undefined : tableLine.safeParse(value);
    if (begun?.success) {
      await flush();
      ({ table } = begun.data);
      if (!known.has(table)) throw new ArchiveError(`The archive holds a table that is not here: ${table}.`);
      continue;
    }
    if (!table || !isRow(value) || value['site'] !== site)
      throw new ArchiveError('The archive holds a row that is not of its site.');
    rows.push(await keyAnew(copy, keys, secret, table, value, line));
    if (rows.length >= batch) await flush();
  }
  await copy.noteImport(`import-${drawId()}`, new Date(clock.nowMs()));
  await copy.commit();
  return { ok: true, site, domain, rows: Object.values(counts).reduce((all, each) => all + each, 0) };

  function add(line: string): string {
    sum.add(line);
    return line;
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'site' in value;

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ArchiveError('The archive holds a line that is not JSON.');
  }
}

/** A row as this hub keeps it: sealed by its keys, and of the person by its secret. Others go in as they came, to the digit. */
async function keyAnew(
  copy: SiteCopy,
  keys: KeyRing,
  secret: string,
  name: string,
  row: Row,
  line: string,
): Promise<string> {
  const personal = personColumns[name];
  const isSealed = sealedTables.some(({ table }) => table === name);
  if (!personal && !isSealed) return line;
  const keyed: Record<string, unknown> = { ...row };
  if (hasContact(name, row)) {
    const { email, phone } = row as { email?: string | null; phone?: string | null };
    const hash = (text: string): string => hashFor(secret, 'person', text);
    keyed['person'] = email ? hash(normaliseEmail(email)) : hash(String(phone));
    if (name === 'lead') keyed['phone_hash'] = phone ? hash(phone) : null;
  }
  const whose = personal === undefined ? undefined : row[personal];
  if (personal !== undefined && typeof whose === 'string' && whose.startsWith(ofLead))
    keyed[personal] = (await copy.findPersonOf(String(row['site']), whose.slice(ofLead.length))) ?? null;
  return sealRow(keys, name, keyed);
}

function sealRow(keys: KeyRing, name: string, row: Row): string {
  const table = sealedTables.find((each) => each.table === name);
  const sealed: Record<string, unknown> = { ...row };
  for (const column of table?.columns ?? []) {
    const value = row[column.column];
    if (value === null || value === undefined) continue;
    const text = column.form === 'json' ? JSON.stringify(value) : String(value);
    sealed[column.column] = sealText(keys, text, nameContext(table!, column, row));
  }
  return JSON.stringify(sealed);
}
