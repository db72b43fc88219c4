import type { KeyRing } from '../platform/key-ring.ts';
import { openText } from '../platform/seal-text.ts';
import { nameContext, sealedTables, type Row } from '../platform/sealed-columns.ts';
import type { Hear } from '../backups/make-backup.ts';
import { deriveRefusalKey } from '../sites/derive-refusal-key.ts';
import { ofLead } from './archive.ts';
import { openSum, writeArchive } from './archive-file.ts';
import { leftBehind, personColumns } from './left-behind.ts';
import { openSiteCopy, type SiteCopy } from './site-copy.store.ts';

export type Exported =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly why: 'unknown-site'; readonly problem: string };

/**
 * Writes all of one site into a file, as it is at one moment, while the hub works. The secret that signs in its name, keys of
 * the API and sessions are not in it. Rows go through line by line, however many there are.
 */
export async function exportSite(
  { databaseUrl, keys }: { readonly databaseUrl: string; readonly keys: KeyRing },
  { site, file, phrase }: { readonly site: string; readonly file: string; readonly phrase?: string },
  hear: Hear = () => {},
): Promise<Exported> {
  const copy = await openSiteCopy(databaseUrl, 'read');
  try {
    const row = await copy.readSite(site);
    if (!row) return { ok: false, why: 'unknown-site', problem: `There is no site "${site}".` };
    const counts: Record<string, number> = {};
    await writeArchive(file, listLines(copy, keys, site, row, counts, hear), phrase);
    return { ok: true, rows: Object.values(counts).reduce((sum, each) => sum + each, 0) };
  } finally {
    await copy.close();
  }
}

async function* listLines(
  copy: SiteCopy,
  keys: KeyRing,
  site: string,
  row: string,
  counts: Record<string, number>,
  hear: Hear,
): AsyncGenerator<string> {
  const sum = openSum();
  const tell = (line: string): string => {
    sum.add(line);
    return line;
  };
  const { secret: _never, refusal_key: _sealed, ...facts } = JSON.parse(row) as Record<string, unknown>;
  const { domain } = facts;
  // Opens and signs nothing. Without it nobody would know there who wants no letters.
  const refusal_key = openRefusalKey(keys, site, JSON.parse(row) as Row);
  yield tell(JSON.stringify({ beckon: 'site', format: 1, schema: copy.schema, site, domain }));
  yield tell(JSON.stringify({ ...facts, refusal_key }));
  for (const name of copy.tables) {
    if (name in leftBehind) continue;
    yield tell(JSON.stringify({ table: name }));
    counts[name] = 0;
    for await (const rows of copy.readRows(name, site)) {
      const opened: string[] = [];
      for (const each of rows) opened.push(await openRow(copy, keys, name, each));
      // Together: a way through all streams for each line took longer than all the rest.
      yield tell(opened.join('\n'));
      counts[name] += rows.length;
      hear({ part: name, rows: counts[name], bytes: 0 });
    }
  }
  yield JSON.stringify({ end: counts, sha256: sum.read() });
}

/** The text of a row as it is, unless something in it is sealed or keyed by the site's secret. */
async function openRow(copy: SiteCopy, keys: KeyRing, name: string, text: string): Promise<string> {
  const table = sealedTables.find((each) => each.table === name);
  const personal = personColumns[name];
  if (!table && !personal) return text;
  const row = JSON.parse(text) as Record<string, unknown>;
  const opened: Record<string, unknown> = { ...row };
  for (const column of table?.columns ?? []) {
    const value = row[column.column];
    if (typeof value !== 'string') continue;
    const clear = openText(keys, value, nameContext(table!, column, row as Row));
    opened[column.column] = column.form === 'json' ? JSON.parse(clear) : clear;
  }
  if (personal && typeof row[personal] === 'string') {
    const lead = await copy.findLeadOf(String(row['site']), row[personal]);
    if (lead) opened[personal] = ofLead + lead;
  }
  // They follow from the address and the number, by the secret of the hub that has them.
  if (name === 'lead') delete opened['phone_hash'];
  if (hasContact(name, opened)) delete opened['person'];
  return JSON.stringify(opened);
}

/** Whether whose a row is can be worked out anew from what stands in it. */
export function hasContact(name: string, row: Row): boolean {
  return ['lead', 'rights_request'].includes(name) && (Boolean(row['email']) || Boolean(row['phone']));
}

function openRefusalKey(keys: KeyRing, site: string, row: Row): string {
  const table = sealedTables.find(({ model }) => model === 'Site')!;
  const open = (name: string): string | undefined => {
    const column = table.columns.find((each) => each.column === name)!;
    const value = row[name];
    return typeof value === 'string' ? openText(keys, value, nameContext(table, column, { id: site })) : undefined;
  };
  return open('refusal_key') ?? deriveRefusalKey(open('secret') ?? '');
}
