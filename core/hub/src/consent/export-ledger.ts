import type { HubParts } from '../platform/hub-parts.ts';
import { writeCell } from '../leads/write-cell.ts';
import type { ConsentRecord } from './consent-record.ts';
import { countRecords, listRecordsAfter } from './consent.store.ts';

const columns = ['number', 'id', 'at', 'preferences', 'analytics', 'marketing', 'sale', 'text', 'source', 'region', 'previous', 'hash'] as const; // prettier-ignore
const batch = 1_000;

/** The consent ledger of a site as a file for spreadsheets (CSV after RFC 4180), piece by piece, the first record first. */
export async function* exportLedger({ db }: Pick<HubParts, 'db'>, site: string): AsyncGenerator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  let last = 0;
  for (;;) {
    const rows = await listRecordsAfter(db, site, last, batch);
    if (rows.length) yield rows.map(writeRow).join('');
    last = rows.at(-1)?.number ?? last;
    if (rows.length < batch) return;
  }
}

export async function countChoices({ db }: Pick<HubParts, 'db'>, site: string): Promise<number> {
  return countRecords(db, site);
}

function writeRow(record: ConsentRecord): string {
  const cells = columns.map((name) => {
    const value = record[name];
    const cell = writeCell(value instanceof Date ? value.toISOString() : value);
    return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${cells.join(',')}\r\n`;
}
