import { normaliseEmail } from '../codes/normalise-email.ts';
import { hashToken } from '../leads/confirm-token.ts';
import { readEmail } from '../leads/read-email.ts';
import { networkOf } from '../places/network-of.ts';
import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { countOne } from '../throttle/count.store.ts';
import { hashFor } from '../spam/hash-for.ts';
import { dueDate } from './due-date.ts';
import { dueRulesOf } from './due-rules.ts';
import { writeRequestToken } from './request-token.ts';
import type { Right } from './right.ts';
import { insertRequest } from './rights-request.store.ts';

/** What a visitor fills in on the page for requests. */
export interface AskedRight {
  readonly right: Right;
  readonly email: string;
  /** What is to be corrected. */
  readonly wish?: string;
  readonly locale: string;
  readonly address?: string | undefined;
}

/** `mail`: a link in it proves that it was they; `owner`: no mail can be sent, so a person will find out. */
export type Asked =
  | { readonly ok: true; readonly waitsFor: 'mail' | 'owner' }
  | { readonly ok: false; readonly why: 'unknown-site' | 'email' | 'flood' };

/** More than a family behind one address needs, and too few to fill somebody's inbox. */
const mostPerHour = 10;
const hourMs = 3_600_000;
const mostWish = 2_000;

/**
 * Takes a request of somebody who is not proven yet. Nothing is looked up: what happens, and how long it takes, is the same
 * whether the address is known or not.
 */
export async function askRight(
  parts: Pick<HubParts, 'db' | 'clock' | 'jobs' | 'mailer'>,
  siteId: string,
  { right, email, wish, locale, address }: AskedRight,
): Promise<Asked> {
  const { db, clock, jobs, mailer } = parts;
  const site = await findSite(parts, { id: siteId });
  const secret = site && (await readSiteSecret(parts, siteId));
  if (!site || !secret || site.uninstalledAt) return { ok: false, why: 'unknown-site' };
  const to = readEmail(email);
  if (!to) return { ok: false, why: 'email' };
  const nowMs = clock.nowMs();
  const network = hashFor(secret, 'network', networkOf(address ?? ''));
  if ((await countOne(db, siteId, `requests-from:${network}`, hourMs, nowMs)) > mostPerHour)
    return { ok: false, why: 'flood' };

  const id = drawId();
  const askedAt = new Date(nowMs);
  await db.$transaction(async (tx) => {
    await insertRequest(tx, {
      site: siteId,
      id,
      right,
      via: 'form',
      state: mailer.isConfigured ? 'unproven' : 'open',
      email: to,
      phone: null,
      customer: null,
      orders: [],
      person: hashFor(secret, 'person', normaliseEmail(to)),
      wish: wish?.trim().slice(0, mostWish) || null,
      locale,
      tokenHash: hashToken(writeRequestToken(siteId, secret, id)),
      askedAt,
      dueAt: new Date(dueDate(right, nowMs, dueRulesOf(site))),
      history: [{ at: askedAt.toISOString(), what: 'asked' }],
    });
    await jobs.send(
      'mail-request',
      { site: siteId, request: id, about: mailer.isConfigured ? 'prove' : 'owner' },
      { tx },
    );
  });
  return { ok: true, waitsFor: mailer.isConfigured ? 'mail' : 'owner' };
}
