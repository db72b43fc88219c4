import { exportLedger } from '@beckon/hub/consent/export-ledger';
import { answerFile, streamText } from '../shopify/answer-file.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';

/** Every choice about consent, as a table for spreadsheets. */
export const action = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  return answerFile(streamText(exportLedger(hub, site.id)), { name: 'consent-ledger.csv', type: 'text/csv' });
};
