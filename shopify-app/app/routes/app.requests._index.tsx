import { listDataAnswers } from '@beckon/hub/privacy/list-data-answers';
import { toRequestRow } from '../requests/request-row.ts';
import { RequestList } from '../requests/RequestList.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  return { rows: (await listDataAnswers(hub, site.id)).map(toRequestRow) };
};

export default function Requests() {
  return <RequestList {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
