import { listDataAnswers } from '@beckon/hub/privacy/list-data-answers';
import { listRequests } from '@beckon/hub/privacy/list-requests';
import { toRequestRows } from '../requests/request-row.ts';
import { RequestList } from '../requests/RequestList.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const [requests, answers] = await Promise.all([listRequests(hub, site.id), listDataAnswers(hub, site.id)]);
  return { rows: toRequestRows(requests, answers), pageUrl: `${hub.env.publicUrl}/v1/privacy/${site.id}` };
};

export default function Requests() {
  return <RequestList {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
