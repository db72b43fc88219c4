import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { writeTicket } from '../spam/form-ticket.ts';

export type GivenTicket =
  | { readonly ok: true; readonly ticket: string }
  | { readonly ok: false; readonly why: 'unknown-site' | 'wrong-origin' };

/** A ticket for a form that somebody begins to fill in on a page of this site. */
export async function giveTicket(
  parts: Pick<HubParts, 'db' | 'clock'>,
  siteId: string,
  origin: string | undefined,
): Promise<GivenTicket> {
  const site = await findSite(parts, { id: siteId });
  const secret = site && (await readSiteSecret(parts, siteId));
  if (!site || !secret || site.uninstalledAt) return { ok: false, why: 'unknown-site' };
  if (origin !== undefined && !site.origins.includes(origin)) return { ok: false, why: 'wrong-origin' };
  return { ok: true, ticket: writeTicket(siteId, secret, parts.clock.nowMs()) };
}
