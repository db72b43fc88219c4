import { readDataAnswer } from '@beckon/hub/privacy/read-data-answer';
import { toRequestDetail } from '../requests/request-detail.ts';
import { RequestAnswer } from '../requests/RequestAnswer.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const answer = await readDataAnswer(hub, site.id, args.params['id'] ?? '');
  if (!answer) throw new Response(null, { status: 404 });
  return { detail: toRequestDetail(answer) };
};

export default function Request() {
  return <RequestAnswer {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
