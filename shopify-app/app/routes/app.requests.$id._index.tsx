import { readRightsRequest } from '@beckon/hub/privacy/list-requests';
import { readDataAnswer } from '@beckon/hub/privacy/read-data-answer';
import { answerRequest } from '../requests/answer-request.ts';
import { toRequestDetail } from '../requests/request-detail.ts';
import { toAnsweredRow, toRow } from '../requests/request-row.ts';
import { RequestScreen } from '../requests/RequestScreen.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const id = args.params['id'] ?? '';
  const [request, answer] = await Promise.all([readRightsRequest(hub, site.id, id), readDataAnswer(hub, site.id, id)]);
  const row = request ? toRow(request, answer) : answer && toAnsweredRow(answer);
  if (!row) throw new Response(null, { status: 404 });
  return { row, request, detail: answer && toRequestDetail(answer) };
};

export const action = async (args: RouteArgs) => {
  const { hub, site, staff = '' } = await requireShop(args);
  const form = await args.request.formData();
  const answered = await answerRequest(hub, site.id, args.params['id'] ?? '', form, staff);
  if (!answered) throw new Response(null, { status: 400 });
  return answered;
};

export default function Request() {
  return <RequestScreen {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
