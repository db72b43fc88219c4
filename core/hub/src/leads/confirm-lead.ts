import { lockCodes } from '../codes/code.store.ts';
import { readCodeTerms } from '../codes/read-code-terms.ts';
import { withoutRefusal } from '../letters/mark-refusal.ts';
import { welcomeLettersAgain } from '../letters/welcome-letters-again.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import type { Site } from '../sites/site.ts';
import { answerLead } from './answer-lead.ts';
import { hashToken, siteOfToken } from './confirm-token.ts';
import { readLeadByToken, readLeadRow, writeLead, type LeadRow } from './lead.store.ts';
import { noteLead } from './note-lead.ts';
import { maySendOn } from './may-send-on.ts';
import { setCodeAside } from './set-code-aside.ts';

/** How a link from a confirmation mail stands. `old`: too late; another mail can be asked for. */
export type FoundConfirmation =
  | { readonly is: 'open' | 'old' | 'confirmed'; readonly site: Site; readonly lead: LeadRow }
  | { readonly is: 'unknown' };

/** A link is good for a week. */
const validMs = 7 * 24 * 3_600_000;

export async function findConfirmation(
  parts: Pick<HubParts, 'db' | 'clock'>,
  token: string,
): Promise<FoundConfirmation> {
  const siteId = siteOfToken(token);
  const site = siteId && (await findSite(parts, { id: siteId }));
  const lead = site && (await readLeadByToken(parts.db, siteId, hashToken(token)));
  if (!site || !lead || lead.deletedAt) return { is: 'unknown' };
  if (lead.state === 'confirmed') return { is: 'confirmed', site, lead };
  const isOld = parts.clock.nowMs() - (lead.askedAt?.getTime() ?? 0) > validMs;
  return { is: isOld ? 'old' : 'open', site, lead };
}

export type Confirmed =
  | {
      readonly ok: true;
      readonly site: Site;
      readonly lead: LeadRow;
      readonly code?: string;
      readonly message?: string;
    }
  | { readonly ok: false; readonly why: 'old' | 'unknown' };

/** Takes the word of whoever owns the address: now the code is given, and the lead passed on. Again, nothing changes. */
export async function confirmLead(
  parts: Pick<HubParts, 'db' | 'clock' | 'jobs' | 'journal' | 'keys' | 'shop' | 'mailer' | 'log'>,
  token: string,
): Promise<Confirmed> {
  const found = await findConfirmation(parts, token);
  if (found.is === 'unknown' || found.is === 'old') return { ok: false, why: found.is };
  const { site, lead } = found;
  const nowMs = parts.clock.nowMs();
  const terms = lead.codeHeld === 'confirmation' ? await readCodeTerms(parts, site.id, lead.campaign) : undefined;
  const { email } = lead;
  const isWelcome =
    lead.state === 'unconfirmed' && !!email && (await welcomeLettersAgain(parts, site.id, { ...lead, email }));
  await parts.db.$transaction(async (tx) => {
    // Two who confirm at once, come one after the other.
    await lockCodes(tx, site.id);
    const now = await readLeadRow(tx, site.id, lead.id);
    if (now?.state !== 'unconfirmed') return;
    const confirmedAt = new Date(nowMs);
    const refused = withoutRefusal(now.refused, now.createdAt);
    await writeLead(tx, site.id, lead.id, {
      state: 'confirmed',
      confirmedAt,
      ...(lead.codeHeld === 'confirmation' && { codeHeld: null }),
      ...(isWelcome && { refused }),
    });
    const row: LeadRow = { ...now, state: 'confirmed', confirmedAt, ...(isWelcome && { refused }) };
    if (maySendOn(site, row)) await parts.jobs.send('pass-on-lead', { site: site.id, lead: lead.id }, { tx });
    if (terms) await setCodeAside(tx, parts.jobs, row, { terms, perHour: site.hubSettings.codes.perHour, nowMs });
  });
  const row = (await readLeadRow(parts.db, site.id, lead.id)) ?? lead;
  const { code, message } = await answerLead(parts, site, row);
  // Where it is not noted, the same link again finds it confirmed and notes it then.
  await noteLead(parts, site.id, lead.id);
  return { ok: true, site, lead: row, ...(code && { code }), ...(message && { message }) };
}

/** Sends the mail once more where the link is too old to use; how often is up to `sendConfirmation`. */
export async function askAgain(parts: Pick<HubParts, 'db' | 'clock' | 'jobs'>, token: string): Promise<boolean> {
  const found = await findConfirmation(parts, token);
  if (found.is !== 'old') return false;
  await parts.jobs.send('send-confirmation', { site: found.site.id, lead: found.lead.id });
  return true;
}
