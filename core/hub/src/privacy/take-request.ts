import { normaliseEmail } from '../codes/normalise-email.ts';
import { readEmail } from '../leads/read-email.ts';
import { readPhone } from '../leads/read-phone.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { hashFor } from '../spam/hash-for.ts';
import { doRequest } from './do-request.ts';
import { dueDate } from './due-date.ts';
import { dueRulesOf } from './due-rules.ts';
import type { Person } from './person.ts';
import type { Right } from './right.ts';
import { insertRequest } from './rights-request.store.ts';

/** A request whose sender is known to whoever passes it on: the shop's platform, or the owner. */
export interface PassedRequest extends Person {
  /** The platform's own id: the same again is the same request. */
  readonly id: string;
  readonly right: Right;
  readonly via: 'shop' | 'owner';
  readonly customer?: string;
  readonly by?: string;
}

/** Takes it and does it at once. Rejects where it must be asked again. */
export async function takeRequest(
  parts: HubParts,
  siteId: string,
  { id, right, via, customer, by, whose, orders }: PassedRequest,
): Promise<void> {
  const site = await findSite(parts, { id: siteId });
  const secret = site && (await readSiteSecret(parts, siteId));
  if (!site || !secret) return;
  const askedAt = new Date(parts.clock.nowMs());
  const email = whose.email && (readEmail(whose.email) ?? whose.email.trim().toLowerCase());
  const phone = whose.phone && (readPhone(whose.phone, undefined) ?? whose.phone.trim());
  const name = email ? normaliseEmail(email) : phone;
  await insertRequest(parts.db, {
    site: siteId,
    id,
    right,
    via,
    state: 'working',
    email: email || null,
    phone: phone || null,
    customer: customer ?? null,
    orders: [...orders],
    person: name ? hashFor(secret, 'person', name) : null,
    wish: null,
    locale: null,
    tokenHash: null,
    askedAt,
    dueAt: new Date(dueDate(right, askedAt.getTime(), dueRulesOf(site))),
    history: [{ at: askedAt.toISOString(), what: 'asked', ...(by && { by }) }],
  });
  await doRequest(parts, siteId, id, { whose, orders });
}
