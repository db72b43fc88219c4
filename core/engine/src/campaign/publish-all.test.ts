import { expect, test } from 'vitest';
import rows from '../../../spec/campaigns.json' with { type: 'json' };
import spec from '../../../spec/snapshots.json' with { type: 'json' };
import type { Campaign } from './campaign.ts';
import { parseCampaign } from './parse-campaign.ts';
import { publish } from './publish.ts';

test('every good row of campaigns.json, published together, has the hash that PHP gives it too', () => {
  const read = (input: unknown, changes: object): Campaign[] => {
    const parsed = parseCampaign(input);
    return parsed.ok ? [{ ...parsed.value, ...changes, status: 'live' }] : [];
  };
  const campaigns = rows.campaigns.flatMap(({ input }, index) => read(input, { id: `c${index}` }));
  const blocks = rows.blocks.flatMap(({ input }, index) =>
    read({ ...rows.base, id: `b${index}`, content: { steps: [{ blocks: [input] }] } }, {}),
  );
  expect(publish([...campaigns, ...blocks]).hash).toBe(spec.everything);
});
