import type { Tx } from '../platform/db.ts';
import type { Jobs } from '../platform/jobs.ts';
import { countCodesSince, insertCode, lockCodes, readCodeOfPerson } from './code.store.ts';
import type { CodeTerms } from './code-terms.ts';
import { drawCode } from './draw-code.ts';

/** A code set aside, or why there is none: the hour is full, or this person has used theirs. */
export type GivenCode =
  | { readonly ok: true; readonly code: string; /** The shop has still to take it. */ readonly isWaiting: boolean }
  | { readonly ok: false; readonly why: 'ceiling' | 'used' };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Whoever answers the visitor mints it at once; the job is for when that process is no more. */
const jobAfterMs = 20_000;

/**
 * Sets a code aside in the transaction that keeps the lead. The same person gets the same code again while it is valid.
 * Nothing outside is asked here: minting comes after (`mintCode`), and a job sees to it should we die in between.
 */
export async function giveCode(
  tx: Tx,
  jobs: Pick<Jobs, 'send'>,
  site: string,
  about: {
    readonly campaign: string;
    readonly lead: string;
    /** Keyed hash of whose it is. */
    readonly person?: string;
    readonly terms: CodeTerms;
    /** The ceiling of the site. */
    readonly perHour: number;
    readonly nowMs: number;
  },
): Promise<GivenCode> {
  const { campaign, lead, person, terms, perHour, nowMs } = about;
  if (terms.kind === 'fixed') return { ok: true, code: terms.code, isWaiting: false };
  await lockCodes(tx, site);
  const before = person && (await readCodeOfPerson(tx, site, campaign, person));
  if (before) {
    if (before.usedAt) return { ok: false, why: 'used' };
    const isValid = !before.expiresAt || before.expiresAt.getTime() > nowMs;
    if (isValid) return { ok: true, code: before.code, isWaiting: !before.mintedAt };
  }
  const since = new Date(nowMs - hourMs);
  const isFull =
    (await countCodesSince(tx, site, since)) >= perHour ||
    (terms.perHour !== undefined && (await countCodesSince(tx, site, since, campaign)) >= terms.perHour);
  if (isFull) return { ok: false, why: 'ceiling' };
  const code = drawCode(terms.prefix);
  await insertCode(tx, {
    site,
    code,
    campaign,
    lead,
    boundTo: person ?? null,
    terms,
    givenAt: new Date(nowMs),
    expiresAt: terms.expiresAfterDays ? new Date(nowMs + terms.expiresAfterDays * dayMs) : null,
  });
  await jobs.send('mint-code', { site, code }, { tx, after: new Date(nowMs + jobAfterMs) });
  return { ok: true, code, isWaiting: true };
}
