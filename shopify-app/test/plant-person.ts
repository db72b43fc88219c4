import { randomUUID } from 'node:crypto';
import type { HubParts } from '@beckon/hub';
import type { KeptEvent } from '@beckon/hub/journal/entry';
import { carryJournal } from '@beckon/hub/projector/carry-journal';
import { readSiteSecret } from '@beckon/hub/sites/read-site-secret';
import { hashFor } from '@beckon/hub/spam/hash-for';

/** Leaves what somebody leaves: a form, a page view and an order, in the journal and in the tables. */
export async function plantPerson(
  hub: HubParts,
  site: string,
  { email, visitor, order }: { readonly email: string; readonly visitor: string; readonly order: string },
): Promise<void> {
  const now = new Date(hub.clock.nowMs() - 60_000);
  const event = (name: KeptEvent['name'], data: object): KeptEvent =>
    ({ id: randomUUID(), name, at: now.toISOString(), day: now.toISOString().slice(0, 10), site, visitor, visit: visitor, purpose: 'analytics', data }) as KeptEvent; // prettier-ignore
  await hub.journal.append({
    kind: 'events',
    site,
    atMs: now.getTime(),
    events: [event('page-viewed', {}), event('order-placed', { order, value: 10, currency: 'EUR' })],
  });
  await carryJournal(hub);
  const person = hashFor((await readSiteSecret(hub, site))!, 'person', email.toLowerCase());
  await hub.db.lead.create({
    data: {
      site, id: randomUUID(), key: randomUUID(), digest: 'd', campaign: 'c', form: 'f', email: email.toLowerCase(), person, fields: { email },
      consents: {}, visitor, verdict: 'good', state: 'new', createdAt: now,
    }, // prettier-ignore
  });
}
