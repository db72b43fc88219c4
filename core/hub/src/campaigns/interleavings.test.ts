import fc from 'fast-check';
import { publish } from '@beckon/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { readLiveSnapshot } from '../snapshots/read-live-snapshot.ts';
import { readPublishing } from '../snapshots/read-publishing.ts';
import { rollBackPublication } from '../snapshots/roll-back-publication.ts';
import { archiveCampaign } from './archive-campaign.ts';
import { createCampaign } from './create-campaign.ts';
import { deleteCampaigns, undeleteCampaigns } from './delete-campaigns.ts';
import { listLiveCampaigns } from './list-live-campaigns.ts';
import { pauseCampaign } from './pause-campaign.ts';
import { publishCampaign } from './publish-campaign.ts';
import { readCampaign } from './read-campaign.ts';
import { rollBackCampaign } from './roll-back-campaign.ts';
import { saveCampaign } from './save-campaign.ts';

let hub: TestHub;
let shops = 0;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const ids = ['a', 'b', 'c'] as const;
const id = fc.constantFrom(...ids);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('save' as const), id, name: fc.stringMatching(/^[a-z]{1,8}$/) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('publish' as const), id }) },
  fc.record({ do: fc.constantFrom('pause' as const, 'archive' as const, 'delete' as const, 'undelete' as const), id }),
  fc.record({ do: fc.constant('roll-back' as const), id, revision: fc.nat({ max: 4 }), publish: fc.boolean() }),
  fc.record({ do: fc.constant('roll-back-publication' as const), number: fc.nat({ max: 5 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What two people at once may do, and every name that was acknowledged as saved. */
async function take(site: string, each: Step, kept: string[]): Promise<void> {
  const { parts } = hub;
  switch (each.do) {
    case 'save': {
      const now = await readCampaign(parts, site, each.id);
      if (!now) return;
      const document = { ...now.document, name: each.name };
      const saved = await saveCampaign(parts, site, { id: each.id, document, revision: now.revision });
      if (saved.ok) kept.push(`${each.id}@${saved.campaign.revision}: ${each.name}`);
      return;
    }
    case 'publish':
      return void (await publishCampaign(parts, site, { id: each.id }));
    case 'pause':
      return void (await pauseCampaign(parts, site, each.id));
    case 'archive':
      return void (await archiveCampaign(parts, site, each.id));
    case 'delete':
      return void (await deleteCampaigns(parts, site, [each.id]));
    case 'undelete':
      return void (await undeleteCampaigns(parts, site, [each.id]));
    case 'roll-back':
      return void (await rollBackCampaign(parts, site, each));
    case 'roll-back-publication':
      return void (await rollBackPublication(parts, site, each.number));
  }
}

test('whatever people do at once, no save is lost, and the site shows just what is live', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (rounds) => {
      const { id: site } = await siteForTests(hub.parts, { domain: `shop-${++shops}.example` });
      for (const each of ids) await createCampaign(hub.parts, site, campaignForTests({ id: each, name: each }));
      const kept: string[] = [];
      // The steps of a round are taken at once.
      for (const round of rounds) await Promise.all(round.map((each) => take(site, each, kept)));

      const versions = await hub.parts.db.campaignVersion.findMany({ where: { site } });
      const stored = versions.map(({ campaign, revision, document }) => {
        return `${campaign}@${revision}: ${(document as { readonly name?: string }).name}`;
      });
      expect(stored).toEqual(expect.arrayContaining(kept));
      const rows = await hub.parts.db.campaign.findMany({ where: { site } });
      for (const row of rows) {
        const own = versions.filter(({ campaign }) => campaign === row.id).map(({ revision }) => revision);
        expect(own.sort((a, b) => a - b)).toEqual(Array.from({ length: row.revision }, (_, at) => at + 1));
        expect([row.status, row.liveRevision !== null]).toEqual([row.status, row.status === 'live']);
      }

      const live = await listLiveCampaigns(hub.parts.db, site);
      const shown = (await readLiveSnapshot(hub.parts, site))!;
      const documents = live.map(({ document }) => ({ ...document, status: 'live' as const }));
      expect(shown).toEqual(publish(documents, shown.site));
      const { last } = await readPublishing(hub.parts, site);
      expect(last?.hash ?? shown.hash).toBe(shown.hash);
      const numbers = await hub.parts.db.publication.findMany({ where: { site }, orderBy: { number: 'asc' } });
      expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
      expect(numbers.slice(0, -1).filter(({ delivery }) => delivery === 'waiting')).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 240_000);
