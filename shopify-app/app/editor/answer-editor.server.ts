import { describeFinding } from '@beckon/editing';
import type { Problem } from '@beckon/engine';
import type { HubParts } from '@beckon/hub';
import type { SavedCampaign } from '@beckon/hub/campaigns/saved-campaign';
import { pauseCampaign } from '@beckon/hub/campaigns/pause-campaign';
import { publishCampaign } from '@beckon/hub/campaigns/publish-campaign';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { rollBackCampaign } from '@beckon/hub/campaigns/roll-back-campaign';
import { saveCampaign } from '@beckon/hub/campaigns/save-campaign';
import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import { readCodeTerms } from '@beckon/hub/codes/read-code-terms';
import { saveCodeTerms } from '@beckon/hub/codes/save-code-terms';
import { z } from 'zod';

/** What the editor is told of what it wished. */
export type EditorAnswer =
  | {
      readonly ok: true;
      readonly did: 'saved' | 'published' | 'paused' | 'rolled-back';
      readonly campaign: SavedCampaign;
      readonly terms: CodeTerms | undefined;
    }
  | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly revision: number }
  | {
      readonly ok: false;
      readonly why: 'invalid' | 'blocked' | 'missing' | 'terms';
      readonly problems: readonly Problem[];
    };

const wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), revision: z.number().int(), document: z.unknown(), terms: z.unknown() }),
  z.object({ intent: z.literal('publish'), revision: z.number().int(), document: z.unknown(), terms: z.unknown() }),
  z.object({ intent: z.literal('pause') }),
  z.object({ intent: z.literal('roll-back'), version: z.number().int(), publish: z.boolean() }),
]);

/** Does what the editor wishes: saves, publishes what was saved, pauses, goes back to a version. */
export async function answerEditor(
  hub: HubParts,
  site: string,
  { id, by, locale }: { readonly id: string; readonly by?: string | undefined; readonly locale: string },
  body: unknown,
): Promise<EditorAnswer> {
  const parsed = wish.safeParse(body);
  if (!parsed.success) return refuse('invalid', 'This could not be read. Please load the page again.');
  const asked = parsed.data;
  switch (asked.intent) {
    case 'save':
    case 'publish': {
      const saved = await saveCampaign(hub, site, { id, document: asked.document, revision: asked.revision, by });
      if (!saved.ok)
        return saved.why === 'invalid' ? { ok: false, why: 'invalid', problems: saved.problems } : refuseSaved(saved);
      if (asked.terms !== null && asked.terms !== undefined) {
        const terms = await saveCodeTerms(hub, site, id, asked.terms);
        if (!terms.ok) return terms.why === 'invalid' ? { ok: false, why: 'terms', problems: terms.problems } : missing;
      }
      if (asked.intent === 'save') return succeed('saved', saved.campaign);
      return tellWentLive('published', await publishCampaign(hub, site, { id, revision: saved.campaign.revision, by }));
    }
    case 'pause': {
      const paused = await pauseCampaign(hub, site, id, by);
      if (!paused.ok) return missing;
      const campaign = await readCampaign(hub, site, id);
      return campaign ? succeed('paused', campaign) : missing;
    }
    case 'roll-back':
      return tellWentLive('rolled-back', await rollBackCampaign(hub, site, { id, revision: asked.version, publish: asked.publish, by })); // prettier-ignore
  }

  async function succeed(
    did: Extract<EditorAnswer, { readonly ok: true }>['did'],
    campaign: SavedCampaign,
  ): Promise<EditorAnswer> {
    return { ok: true, did, campaign, terms: await readCodeTerms(hub, site, id) };
  }

  function tellWentLive(
    did: 'published' | 'rolled-back',
    result: Awaited<ReturnType<typeof rollBackCampaign>>,
  ): Promise<EditorAnswer> | EditorAnswer {
    // prettier-ignore
    if (result.ok) return succeed(did, result.campaign);
    switch (result.why) {
      case 'blocked':
        return { ok: false, why: 'blocked', problems: result.findings.map((finding) => ({ path: finding.path, message: describeFinding(finding, { locale }) })) }; // prettier-ignore
      case 'refused':
        return { ok: false, why: 'blocked', problems: result.problems };
      case 'invalid':
        return { ok: false, why: 'invalid', problems: result.problems };
      default:
        return refuseSaved(result);
    }
  }
}

function refuseSaved(
  result: { readonly why: 'missing' } | { readonly why: 'changed-meanwhile'; readonly current: SavedCampaign },
): EditorAnswer {
  // prettier-ignore
  return result.why === 'missing' ? missing : { ok: false, why: 'changed-meanwhile', revision: result.current.revision };
}

const refuse = (why: 'invalid' | 'missing', message: string): EditorAnswer => ({
  ok: false,
  why,
  problems: [{ path: '', message }],
});
const missing = refuse('missing', '');
