import { mintCode } from '../codes/mint-code.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { passOnLead } from './pass-on-lead.ts';
import { sendCode } from './send-code.ts';
import { sendConfirmation } from './send-confirmation.ts';

interface OfLead {
  readonly site: string;
  readonly lead: string;
}

/** What is done for leads after the visitor was answered: each job any number of times with one effect. */
export async function workOnLeads(parts: HubParts): Promise<undefined> {
  const { jobs } = parts;
  await jobs.work<{ readonly site: string; readonly code: string }>('mint-code', async ({ site, code }) => {
    const minting = await mintCode(parts, site, code, () => true);
    if (minting.is === 'later') throw new Error('the shop has not taken the code yet');
  });
  await jobs.work<OfLead>('pass-on-lead', ({ site, lead }) => passOnLead(parts, site, lead));
  await jobs.work<OfLead>('send-confirmation', ({ site, lead }) => sendConfirmation(parts, site, lead));
  await jobs.work<OfLead>('send-code', ({ site, lead }) => sendCode(parts, site, lead));
}
