import { exportLeads } from '@beckon/hub/leads/export-leads';
import { readLeadQuery, toLeadFilter } from '../leads/read-lead-query.ts';
import { answerFile, streamText } from '../shopify/answer-file.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';

/** The leads that the list shows, on all its pages, as a table for spreadsheets. */
export const action = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const query = readLeadQuery(new URL(args.request.url).searchParams);
  const pieces = exportLeads(hub, site.id, toLeadFilter(query, site.settings.timeZone));
  return answerFile(streamText(pieces), { name: 'leads.csv', type: 'text/csv' });
};
