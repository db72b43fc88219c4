import { readStandings, writeStanding } from '../consent/consent.store.ts';
import type { Limit } from '../journal/entry.ts';
import type { Tx } from '../platform/db.ts';
import { cancelJobs, listLimitedLeads, writeFrozen, writeRefused, writeThawed } from './limit.store.ts';

const allWork = ['pass-on-lead', 'send-confirmation', 'send-code', 'mint-code'];

/** Carries out what somebody has limited, for all that came until then. Again, it changes nothing. */
export async function applyLimit(tx: Tx, limit: Limit): Promise<void> {
  const { site, persons, visitors, purposes } = limit;
  const at = new Date(limit.atMs);
  const leads = await listLimitedLeads(tx, site, { leads: limit.leads, persons, at });
  switch (limit.limit) {
    case 'freeze':
      await writeFrozen(tx, site, leads, at);
      return cancelJobs(tx, site, leads, allWork);
    case 'thaw':
      return writeThawed(tx, site, leads, at);
    case 'refuse': {
      await writeRefused(tx, site, leads, purposes, at);
      if (purposes.includes('marketing')) await cancelJobs(tx, site, leads, ['pass-on-lead']);
      const known = await readStandings(tx, site, visitors);
      for (const visitor of visitors) {
        const open = { preferences: 'pending', analytics: 'pending', marketing: 'pending', sale: 'pending' } as const;
        const before = known.get(visitor) ?? { visitor, ...open, record: null };
        const refused = Object.fromEntries(purposes.map((purpose) => [purpose, 'denied']));
        await writeStanding(tx, site, { ...before, ...refused, at });
      }
    }
  }
}
