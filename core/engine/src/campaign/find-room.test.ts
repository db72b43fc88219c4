import { expect, test } from 'vitest';
import spec from '../../../spec/rooms.json' with { type: 'json' };
import { parseCampaign } from './parse-campaign.ts';
import { publish } from './publish.ts';

test.each(spec.rooms.map((row) => [row.name, row] as const))('%s', (_, { campaigns, room }) => {
  const parsed = campaigns.map((changes) => parseCampaign({ ...spec.bar, ...changes }));
  const good = parsed.flatMap((it) => (it.ok ? [it.value] : []));
  expect(good).toHaveLength(campaigns.length);
  expect(publish(good).room ?? null).toEqual(room);
});
