import { describeFinding, describeProblem } from '@beckon/editing';
import { canonicalJson, type Problem } from '@beckon/engine';
import type { HubParts } from '@beckon/hub';
import type { SavedCampaign } from '@beckon/hub/campaigns/saved-campaign';
import { pauseCampaign } from '@beckon/hub/campaigns/pause-campaign';
import type { Stood } from '@beckon/hub/campaigns/change-standing';
import { publishCampaign, type PublishedCampaign } from '@beckon/hub/campaigns/publish-campaign';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { rollBackCampaign, type RolledBack } from '@beckon/hub/campaigns/roll-back-campaign';
import { saveCampaign } from '@beckon/hub/campaigns/save-campaign';
import { parseCodeTerms, type CodeTerms } from '@beckon/hub/codes/code-terms';
import { readCodeTerms } from '@beckon/hub/codes/read-code-terms';
import { saveCodeTerms } from '@beckon/hub/codes/save-code-terms';
import { z } from 'zod';

/** What the hub holds of a campaign. */
export interface Held {
  readonly campaign: SavedCampaign;
  readonly terms: CodeTerms | undefined;
}

/** What the editor is told of what it wished. */
export type EditorAnswer =
  | ({ readonly ok: true; readonly did: 'saved' | 'published' | 'paused' | 'rolled-back' } & Held)
  /** Nothing was done; `held` is what somebody else saved. */
  | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly held: Held }
  | {
      readonly ok: false;
      readonly why: 'invalid' | 'blocked' | 'terms';
      readonly problems: readonly Problem[];
      /** What was saved all the same, before this came up. */
      readonly held?: Held;
    }
  | { readonly ok: false; readonly why: 'missing' | 'unreadable' };

const locale = z.string().max(35).optional();
const work = {
  revision: z.number().int(),
  document: z.unknown(),
  /** Only where they were changed: what they are to be, and what they were when the editor read them. */
  terms: z.object({ now: z.unknown(), before: z.unknown() }).optional(),
  locale,
};
const wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), ...work }),
  z.object({ intent: z.literal('publish'), ...work }),
  z.object({ intent: z.literal('pause'), locale }),
  z.object({ intent: z.literal('roll-back'), version: z.number().int(), publish: z.boolean(), locale }),
]);

/** Does what the editor wishes: saves, publishes what was saved, pauses, goes back to a version. */
export async function answerEditor(
  hub: HubParts,
  site: string,
  { id, by, locale: staffLocale }: { readonly id: string; readonly by?: string | undefined; readonly locale: string },
  body: unknown,
): Promise<EditorAnswer> {
  const parsed = wish.safeParse(body);
  if (!parsed.success) return { ok: false, why: 'unreadable' };
  const asked = parsed.data;
  const words = { locale: asked.locale ?? staffLocale };
  switch (asked.intent) {
    case 'save':
    case 'publish': {
      const { document, revision, terms } = asked;
      const before = terms && parseBefore(terms.before);
      if (terms) {
        // Nothing is saved while the terms cannot be: half a save would be a new revision that the editor does not know.
        const read = parseCodeTerms(terms.now);
        if (!read.ok) return { ok: false, why: 'terms', problems: word(read.problems) };
        const current = await readCodeTerms(hub, site, id);
        const expected = [before ?? null, read.value].map(canonicalJson);
        if (!expected.includes(canonicalJson(current ?? null))) return tellMeanwhile();
      }
      const saved = await saveCampaign(hub, site, { id, document, revision, by });
      if (!saved.ok) return tell('saved', saved);
      if (terms) {
        const kept = await saveCodeTerms(hub, site, id, terms.now, { before: before ?? null });
        if (!kept.ok && kept.why === 'changed-meanwhile') return tellMeanwhile();
        if (!kept.ok) return tell('saved', kept, saved.campaign);
      }
      if (asked.intent === 'save') return tell('saved', saved);
      const { campaign } = saved;
      return tell('published', await publishCampaign(hub, site, { id, revision: campaign.revision, by }), campaign);
    }
    case 'pause':
      return tell('paused', await pauseCampaign(hub, site, id, by));
    case 'roll-back':
      return tell('rolled-back', await rollBackCampaign(hub, site, { id, revision: asked.version, publish: asked.publish, by })); // prettier-ignore
  }

  /** @param saved what was saved before, though this was refused */
  async function tell(
    did: Extract<EditorAnswer, { readonly ok: true }>['did'],
    result: RolledBack | PublishedCampaign | Stood,
    saved?: SavedCampaign,
  ): Promise<EditorAnswer> {
    if (result.ok) return { ok: true, did, ...(await hold(result.campaign)) };
    const held = saved ? { held: await hold(saved) } : {};
    switch (result.why) {
      case 'missing':
        return { ok: false, why: 'missing' };
      case 'changed-meanwhile':
        return { ok: false, why: 'changed-meanwhile', held: await hold(result.current) };
      case 'invalid':
        return { ok: false, why: 'invalid', problems: word(result.problems), ...held };
      case 'refused':
        return { ok: false, why: 'blocked', problems: word(result.problems), ...held };
      case 'blocked': {
        const problems = result.findings.map((finding) => ({ path: finding.path, message: describeFinding(finding, words) })); // prettier-ignore
        return { ok: false, why: 'blocked', problems, ...held };
      }
    }
  }

  function word(problems: readonly Problem[]): readonly Problem[] {
    return problems.map(({ path, message }) => ({ path, message: describeProblem(message, words) }));
  }

  async function tellMeanwhile(): Promise<EditorAnswer> {
    const campaign = await readCampaign(hub, site, id);
    return campaign
      ? { ok: false, why: 'changed-meanwhile', held: await hold(campaign) }
      : { ok: false, why: 'missing' };
  }

  async function hold(campaign: SavedCampaign): Promise<Held> {
    return { campaign, terms: await readCodeTerms(hub, site, id) };
  }
}

/** What is no terms matches none that are kept: that is told as a conflict. */
function parseBefore(given: unknown): CodeTerms | null {
  const parsed = parseCodeTerms(given);
  return parsed.ok ? parsed.value : null;
}
