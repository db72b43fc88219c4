import type { HubParts } from '../platform/hub-parts.ts';
import { hashRecord } from './consent-record.ts';
import { listRecordsAfter, listSitesWithRecords } from './consent.store.ts';

/** `records`: how many follow from each other from the first on; `broken`: the number of the first that does not. */
export interface Verified {
  readonly site: string;
  readonly records: number;
  /** The hash of the last: whoever noted it earlier sees whether the end was cut off. */
  readonly head: string;
  readonly broken?: number;
}

const batch = 1_000;

/** Follows the ledger of each site from its first record: one that was changed, put in or taken out breaks it. */
export async function verifyLedger({ db }: Pick<HubParts, 'db'>): Promise<readonly Verified[]> {
  return Promise.all((await listSitesWithRecords(db)).map((site) => verifySite({ db }, site)));
}

async function verifySite({ db }: Pick<HubParts, 'db'>, site: string): Promise<Verified> {
  let [records, head] = [0, ''];
  for (;;) {
    const rows = await listRecordsAfter(db, site, records, batch);
    for (const row of rows) {
      if (row.number !== records + 1 || row.hash !== hashRecord(row, head))
        return { site, records, head, broken: records + 1 };
      [records, head] = [row.number, row.hash];
    }
    if (rows.length < batch) return { site, records, head };
  }
}
