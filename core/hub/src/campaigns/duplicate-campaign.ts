import type { HubParts } from '../platform/hub-parts.ts';
import { copyCodes } from './campaign.store.ts';
import { createCampaign, type Created } from './create-campaign.ts';
import { readCampaign } from './read-campaign.ts';

/** The most characters the engine takes in a name. */
const longestName = 200;

/**
 * Makes a draft like a campaign as it is being worked on, with the terms of its codes. The copy of an experiment draws
 * visitors anew: two tests that split them alike would prove nothing.
 *
 * @param given.name in the merchant's language; `Copy of …` unless given
 */
export async function duplicateCampaign(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  id: string,
  given: { readonly name?: string | undefined; readonly by?: string | undefined } = {},
): Promise<Created | { readonly ok: false; readonly why: 'missing' }> {
  const original = await readCampaign(parts, site, id);
  if (!original) return { ok: false, why: 'missing' };
  const { id: _, experiment, ...document } = original.document;
  const name = (given.name ?? `Copy of ${original.name}`).slice(0, longestName);
  const seed = `${id}-${parts.clock.nowMs().toString(36)}`;
  const copy = { ...document, name, ...(experiment && { experiment: { ...experiment, seed } }) };
  const created = await createCampaign(parts, site, copy, given.by);
  if (created.ok) await copyCodes(parts.db, site, id, created.campaign.id);
  return created;
}
