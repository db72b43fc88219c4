import type { Entry, KeptEvent } from '../journal/entry.ts';
import type { Tx } from '../platform/db.ts';
import { hashVisitor } from '../privacy/hash-visitor.ts';
import { refuseForVisitor } from '../privacy/refuse-for-visitor.ts';
import { consentPurposes, hashRecord, recordIdOf, type ConsentRecord } from './consent-record.ts';
import {
  insertRecords,
  listKnownRecords,
  readLastRecord,
  readSecrets,
  readStandings,
  writeStanding,
  type Standing,
} from './consent.store.ts';
import { readChoice } from './read-choice.ts';

interface Made {
  readonly event: KeptEvent;
  readonly at: Date;
}

/**
 * Adds to the ledger what entries of the journal tell of consent, each once. Which browser it was stands beside it only for as
 * long as that one may be remembered. A withdrawal calls off what waits to be done on its strength. One at a time does this,
 * by the lock of carrying.
 */
export async function recordChoices(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const bySite = new Map<string, Made[]>();
  for (const entry of entries)
    if (entry.kind === 'events')
      for (const event of entry.events)
        if (event.name === 'consent-changed') {
          const made = { event, at: new Date(entry.atMs) };
          bySite.set(entry.site, [...(bySite.get(entry.site) ?? []), made]);
        }
  if (!bySite.size) return;
  const secrets = await readSecrets(tx, [...bySite.keys()]);
  for (const [site, made] of bySite) {
    const secret = secrets.get(site);
    if (secret !== undefined) await recordOfSite(tx, site, secret, made);
  }
}

async function recordOfSite(tx: Tx, site: string, secret: string, made: readonly Made[]): Promise<void> {
  const named = made.map((each) => ({ ...each, id: recordIdOf(secret, each.event.id) }));
  const known = new Set(await listKnownRecords(tx, site, named.map(({ id }) => id))); // prettier-ignore
  const hashOf = ({ visitor }: KeptEvent): string | undefined =>
    visitor === undefined ? undefined : hashVisitor(site, visitor);
  const visitors = new Set(named.flatMap(({ event }) => hashOf(event) ?? []));
  const standings = await readStandings(tx, site, [...visitors]);
  const last = await readLastRecord(tx, site);
  let [number, before] = [last?.number ?? 0, last?.hash ?? ''];
  const records: ConsentRecord[] = [];
  for (const { event, at, id } of named) {
    if (known.has(id)) continue;
    known.add(id);
    const { answers, text, source, region } = readChoice(event);
    const visitor = hashOf(event);
    const standing = visitor === undefined ? undefined : standings.get(visitor);
    const bare = { site, number: ++number, id, at, ...answers, text, source, region, previous: standing?.record ?? null }; // prettier-ignore
    before = hashRecord(bare, before);
    records.push({ ...bare, hash: before });
    if (visitor === undefined || (standing && standing.at > at)) continue;
    // A browser that may not be remembered is held to its refusal, and to no record.
    const next: Standing = { visitor, ...answers, record: answers.preferences === 'granted' ? id : null, at };
    standings.set(visitor, next);
    await writeStanding(tx, site, next);
    const lost = consentPurposes.filter((purpose) => answers[purpose] === 'denied' && standing?.[purpose] !== 'denied');
    if (lost.length && event.visitor !== undefined) await refuseForVisitor(tx, site, event.visitor, lost, at);
  }
  if (records.length) await insertRecords(tx, records);
}
