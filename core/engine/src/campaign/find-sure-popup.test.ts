import { expect, test } from 'vitest';
import spec from '../../../spec/sure-popups.json' with { type: 'json' };
import { parseCampaign } from './parse-campaign.ts';
import { publish } from './publish.ts';

test.each(spec.sites.map((row) => [row.name, row] as const))('%s', (_, { campaigns, surePopup }) => {
  const parsed = campaigns.map((changes) => parseCampaign({ ...spec.popup, ...changes }));
  const good = parsed.flatMap((it) => (it.ok ? [it.value] : []));
  expect(good).toHaveLength(campaigns.length);
  expect(publish(good).surePopup ?? null).toBe(surePopup);
});
