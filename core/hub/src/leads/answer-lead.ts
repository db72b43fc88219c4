import { mintCode } from '../codes/mint-code.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { readLeadRow, type LeadRow } from './lead.store.ts';
import { leadWordsOf } from './lead-words.ts';

/** What a visitor is told of a lead that was taken. `message`: what to say where a code was promised and is not here yet. */
export interface LeadAnswer {
  readonly ok: true;
  readonly code?: string;
  readonly message?: string;
}

/** The page gives up after 15 s; the answer must be there before. */
const patienceMs = 9_000;
const lookAgainMs = 150;

type Parts = Pick<HubParts, 'db' | 'clock' | 'shop' | 'jobs' | 'log' | 'mailer'>;

/** The answer to a kept lead, the same whenever it is asked for: waits a while for the shop to take the code. */
export async function answerLead(
  parts: Parts,
  { id: site }: { readonly id: string },
  lead: LeadRow,
): Promise<LeadAnswer> {
  if (lead.code && !lead.codeHeld) return { ok: true, code: lead.code };
  if (lead.code && lead.codeHeld === 'shop') {
    const code = await waitForCode(parts, site, lead.id, lead.code);
    if (code) return { ok: true, code };
  }
  const now = lead.codeHeld === 'shop' ? await readLeadRow(parts.db, site, lead.id) : lead;
  return { ok: true, ...messageFor(parts, now ?? lead) };
}

/** Mints it, or waits for whoever does: another process may be at it for the same call sent twice. */
async function waitForCode(parts: Parts, site: string, lead: string, code: string): Promise<string | undefined> {
  const untilMs = performance.now() + patienceMs;
  let isLate = false;
  const late = new Promise<undefined>((resolve) =>
    setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, patienceMs).unref(),
  );
  const come = async (): Promise<string | undefined> => {
    for (;;) {
      const minting = await mintCode(parts, site, code, () => isLate);
      if (minting.is === 'minted') return minting.code;
      // It may have become another code meanwhile: the lead knows.
      const row = await readLeadRow(parts.db, site, lead);
      if (row?.code && !row.codeHeld) return row.code;
      if (minting.is !== 'later' || minting.isAway || performance.now() > untilMs) return undefined;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
  };
  return Promise.race([come(), late]);
}

/** Says that a code follows, and how, where one was promised; a refusal is not the visitor's business. */
function messageFor({ mailer }: Pick<Parts, 'mailer'>, lead: LeadRow): { readonly message?: string } {
  const words = leadWordsOf(lead.locale ?? '');
  if (lead.state === 'unconfirmed') return { message: words.confirm };
  if (lead.codeHeld === 'shop' && lead.email && mailer.isConfigured) return { message: words.follows };
  if (lead.codeHeld === 'shop' || lead.codeHeld === 'ceiling') return { message: words.later };
  return {};
}
