import type { HubParts } from '../platform/hub-parts.ts';
import { findTraces } from './find-traces.ts';
import type { Person } from './person.ts';
import { deleteDataRequestsBefore, listDataRequests, listEvents, writeDataRequest } from './trace.store.ts';

/** Everything that is known of somebody, as plain JSON. */
export interface DataAnswer {
  /** The platform's own id of the request. */
  readonly id: string;
  /** ISO 8601. */
  readonly askedAt: string;
  readonly answer: unknown;
}

/** The law gives the merchant a month to hand it on; then it goes by itself. */
const keptMs = 30 * 86_400_000;

/** Lays out for the merchant what is known of somebody who asks: forms, orders and what their browser told. */
export async function collectPerson(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  { id, ...person }: Person & { readonly id: string },
): Promise<void> {
  const { leads, orders, visitors } = await findTraces(parts, site, person);
  const events = await listEvents(parts.db, site, visitors);
  await writeDataRequest(parts.db, {
    site,
    id,
    askedAt: new Date(parts.clock.nowMs()),
    answer: { leads, orders, events },
  });
}

/** The answers that wait for the merchant, the newest first. */
export async function listDataAnswers({ db }: Pick<HubParts, 'db'>, site: string): Promise<readonly DataAnswer[]> {
  const rows = await listDataRequests(db, site);
  return rows.map(({ id, askedAt, answer }) => ({ id, askedAt: askedAt.toISOString(), answer }));
}

/** Forgets answers whose time is over. @returns how many */
export function sweepDataAnswers({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<number> {
  return deleteDataRequestsBefore(db, new Date(clock.nowMs() - keptMs));
}
