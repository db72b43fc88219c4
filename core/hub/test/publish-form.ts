import { saveCodeTerms } from '../src/codes/save-code-terms.ts';
import { createCampaign } from '../src/campaigns/create-campaign.ts';
import { publishSite } from '../src/snapshots/publish-site.ts';
import type { HubParts } from '../src/platform/hub-parts.ts';
import { campaignForTests } from './campaign-for-tests.ts';

export const emailField = { kind: 'email', name: 'email', label: 'E-mail', required: true };
export const newsField = {
  kind: 'consent', name: 'news', label: 'Send me news, {{ own.name }}.', required: false, purpose: 'marketing', version: '2',
}; // prettier-ignore
export const leadCoupon = { kind: 'coupon', id: 'coupon', label: 'Your code', code: { from: 'lead' } };
export const tenPercent = { kind: 'unique', discount: { kind: 'percentage', share: 0.1 }, prefix: 'TEA' };

/** Puts a live campaign with a form on a site; with terms, one that gives a code. @returns its id */
export async function publishForm(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  given: { readonly fields?: readonly object[]; readonly terms?: object; readonly document?: object } = {},
): Promise<string> {
  const form = { kind: 'form', id: 'form', fields: given.fields ?? [emailField, newsField], submit: 'Send' };
  const document = campaignForTests({
    locale: 'en',
    content: {
      label: 'Welcome',
      steps: [
        { id: 'ask', blocks: [form] },
        { id: 'thanks', blocks: given.terms ? [leadCoupon] : [] },
      ],
    },
    translations: {
      de: { form: { 'fields.email.label': 'E-Mail-Adresse', 'fields.news.label': 'Neuigkeiten, bitte.' } },
    },
    ...given.document,
  });
  const created = await createCampaign(parts, site, document);
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  const { id } = created.campaign;
  await putLive(parts, site, id, 1);
  if (given.terms) {
    const saved = await saveCodeTerms(parts, site, id, given.terms);
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  }
  return id;
}

/** Makes a version of a campaign the one that the site shows. */
export async function putLive(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  id: string,
  liveRevision: number | null,
): Promise<void> {
  const data = {
    status: liveRevision === null ? 'paused' : 'live',
    liveRevision,
    updatedAt: new Date(parts.clock.nowMs()),
  };
  await parts.db.campaign.update({ where: { site_id: { site, id } }, data });
  const published = await publishSite(parts, site);
  if (!published.ok) throw new Error(JSON.stringify(published));
}
