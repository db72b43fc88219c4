import { exportCampaigns } from '@beckon/hub/campaigns/export-campaigns';
import { answerFile } from '../shopify/answer-file.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';

/** The chosen campaigns as a file, or all of them where none is named. */
export const action = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const ids = new URL(args.request.url).searchParams.getAll('id');
  const text = await exportCampaigns(hub, site.id, ids.length > 0 ? ids : undefined);
  return answerFile(text, { name: 'campaigns.json', type: 'application/json' });
};
