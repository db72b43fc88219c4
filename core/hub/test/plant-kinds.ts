import { randomUUID } from 'node:crypto';
import type { Db } from '../src/platform/db.ts';

/** Puts one row in, of a site, that is as old as `at`. */
type Plant = (db: Db, site: string, at: Date) => Promise<unknown>;

const lead = <Given extends { readonly createdAt: Date }>(site: string, given: Given) => ({ site, id: randomUUID(), key: randomUUID(), digest: 'd', campaign: 'c', form: 'f', fields: {}, consents: {}, verdict: 'good', state: 'new', ...given }); // prettier-ignore
const publication = (site: string, number: number, at: Date, campaigns: readonly object[]) => ({ site, number, hash: `h${number}`, snapshot: { campaigns } as object, at, delivery: number === 1 ? 'delivered' : 'overtaken' }); // prettier-ignore
const request = (site: string, state: string, at: Date) => ({ site, id: randomUUID(), right: 'access', via: 'form', state, askedAt: at, dueAt: at }); // prettier-ignore
const young = new Date('2999-01-01T00:00:00Z');

/** By the name of a retention kind: one row of it. Nothing else of what is put in besides is ever old enough to go. */
export const plantKinds: Readonly<Record<string, Plant>> = {
  events: (db, site, at) => db.event.create({ data: { site, id: randomUUID(), name: 'page-viewed', at, receivedAt: at, day: at, purpose: 'analytics', data: {} } }), // prettier-ignore
  counters: (db, site, at) => db.counter.create({ data: { site, day: at, campaign: randomUUID(), displays: 1 } }),
  orders: (db, site, at) => db.order.create({ data: { site, id: randomUUID(), at, day: at, value: 1, currency: 'EUR' } }), // prettier-ignore
  codes: (db, site, at) =>
    db.code.create({ data: { site, code: randomUUID(), campaign: 'c', terms: {}, givenAt: at } }),
  leads: (db, site, at) => db.lead.create({ data: lead(site, { createdAt: at }) }),
  'deleted-leads': (db, site, at) => db.lead.create({ data: lead(site, { createdAt: young, deletedAt: at }) }),
  'lead-ips': (db, site, at) => db.lead.create({ data: lead(site, { createdAt: at, ip: '8.8.8.8' }) }),
  'data-answers': (db, site, at) =>
    db.dataRequest.create({ data: { site, id: randomUUID(), askedAt: at, answer: {} } }),
  'ended-requests': (db, site, at) => db.rightsRequest.create({ data: request(site, 'done', at) }),
  'unproven-requests': (db, site, at) => db.rightsRequest.create({ data: request(site, 'unproven', at) }),
  consents: (db, site, at) => db.consentStanding.create({ data: { site, visitor: randomUUID(), preferences: 'granted', analytics: 'denied', marketing: 'denied', sale: 'denied', at } }), // prettier-ignore
  accesses: (db, site, at) => db.accountAccess.create({ data: { site, id: randomUUID(), at, what: 'leads.read', outcome: 'granted' } }), // prettier-ignore
  'deleted-campaigns': (db, site, at) => db.campaign.create({ data: { site, id: randomUUID(), name: 'n', status: 'draft', document: {}, revision: 1, createdAt: at, updatedAt: at, deletedAt: at } }), // prettier-ignore
  versions: async (db, site, at) => {
    const campaign = randomUUID();
    await db.campaign.create({ data: { site, id: campaign, name: 'n', status: 'draft', document: {}, revision: 101, createdAt: at, updatedAt: at } }); // prettier-ignore
    await db.campaignVersion.create({ data: { site, campaign, revision: 1, document: {}, savedAt: at } });
  },
  publications: async (db, site, at) => {
    await db.publication.create({ data: publication(site, 1, at, []) });
    await db.publication.create({ data: { ...publication(site, 202, young, []), delivery: 'delivered' } });
  },
  'content-files': (db, site) => db.contentFile.create({ data: { site, hash: 'f'.repeat(16), text: '{}' } }),
  'api-calls': (db, site, at) => db.apiCall.create({ data: { site, key: randomUUID(), request: 'r', at } }),
  deliveries: (db, site, at) => db.delivery.create({ data: { site, id: randomUUID(), topic: 't', at } }),
  counts: (db, site, at) => db.rate.create({ data: { site, key: randomUUID(), window: at, count: 1 } }),
  sessions: async (db, site, at) => {
    const { domain } = await db.site.findUniqueOrThrow({ where: { id: site } });
    await db.shopifySession.create({
      data: { id: randomUUID(), shop: domain, isOnline: true, state: '', expires: at },
    });
  },
  reports: (db, site, at) => db.deletionReport.create({ data: { site, day: at, kind: randomUUID(), count: 1, at } }),
};
