import { findRefusal } from '../letters/may-write-to.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import type { Asking } from './data-answer.ts';
import { findTraces } from './find-traces.ts';
import type { Person } from './person.ts';
import { listEvents, writeDataRequest } from './trace.store.ts';

/**
 * Lays out for the merchant what is known of somebody who asks: forms, orders and what their browser told.
 *
 * @param request.id the platform's own id of the request; the same again is the same request
 */
export async function collectPerson(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  { id, customer, ...person }: Person & { readonly id: string; readonly customer?: string },
): Promise<void> {
  const { leads, orders, visitors } = await findTraces(parts, site, person);
  const events = await listEvents(parts.db, site, visitors);
  const { email, phone } = person.whose;
  const refusedAt = email && (await findRefusal(parts, site, email));
  const letters = refusedAt ? [{ noLettersSince: refusedAt.toISOString() }] : [];
  const asking: Asking = { ...(customer && { customer }), ...(email && { email }), ...(phone && { phone }) };
  await writeDataRequest(parts.db, {
    site,
    id,
    askedAt: new Date(parts.clock.nowMs()),
    answer: { asking, leads, orders, events, letters },
  });
}
