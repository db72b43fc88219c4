import { templates, useTemplate } from '@beckon/editing';
import type { HubParts } from '@beckon/hub';
import { createCampaign } from '@beckon/hub/campaigns/create-campaign';
import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { publishCampaign } from '@beckon/hub/campaigns/publish-campaign';
import { saveCodeTerms } from '@beckon/hub/codes/save-code-terms';
import { makeStoryCampaign } from './story-campaign.ts';

/** Drafts to look at beside the campaign that is live. */
const drafts = ['welcome-discount', 'free-shipping-bar', 'cart-reminder'];

/** Puts the demo shop's campaigns in, where it has none yet: the one of the story live, with codes for leads, and drafts. */
export async function seedCampaigns(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
): Promise<void> {
  if ((await listCampaigns(parts, site, {})).campaigns.length) return;
  for (const template of templates.filter(({ id }) => drafts.includes(id)))
    await createCampaign(parts, site, useTemplate(template, { id: template.id, nowMs: parts.clock.nowMs() }));
  const story = await createCampaign(parts, site, makeStoryCampaign());
  if (!story.ok) throw new Error(`The demo's campaign was refused: ${JSON.stringify(story.problems)}`);
  const { id } = story.campaign;
  const terms = { kind: 'unique', discount: { kind: 'percentage', share: 0.15 }, prefix: 'WOOL', bindTo: 'person' };
  const saved = await saveCodeTerms(parts, site, id, terms);
  if (!saved.ok) throw new Error(`The terms of the demo's codes were refused: ${JSON.stringify(saved)}`);
  const published = await publishCampaign(parts, site, { id });
  if (!published.ok) throw new Error(`The demo's campaign cannot be published: ${JSON.stringify(published)}`);
}
