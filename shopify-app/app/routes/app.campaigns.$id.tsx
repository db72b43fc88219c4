import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { readCodeTerms } from '@beckon/hub/codes/read-code-terms';
import { answerEditor } from '../editor/answer-editor.server.ts';
import { EditorScreen } from '../editor/EditorScreen.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { type ClientActionFunctionArgs, ScreenError, useLoaderData } from '../ui/index.ts';

export async function loader(args: RouteArgs) {
  const { hub, site } = await requireShop(args);
  const saved = await readCampaign(hub, site.id, args.params['id'] ?? '');
  if (!saved || saved.deletedAt !== undefined) throw new Response(null, { status: 404 });
  return {
    saved,
    site: site.settings,
    codeTerms: await readCodeTerms(hub, site.id, saved.id),
    currency: site.currency,
    nowMs: hub.clock.nowMs(),
  };
}

export async function action(args: RouteArgs) {
  const { hub, site, staff, locale } = await requireShop(args);
  const body: unknown = await args.request.json().catch(() => undefined);
  return answerEditor(hub, site.id, { id: args.params['id'] ?? '', by: staff, locale }, body);
}

/** Without a connection, what was typed stays on the screen, which says so. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (error instanceof Response) throw error;
    console.error(error);
    return { ok: false, why: 'unreached' } as const;
  }
}

/** What is being edited lives in the editor: what it saved itself is no news to it. */
export const shouldRevalidate = () => false;

export default function EditCampaign() {
  const data = useLoaderData<typeof loader>() as unknown as Awaited<ReturnType<typeof loader>>;
  return <EditorScreen key={data.saved.id} {...data} />;
}

export { ScreenError as ErrorBoundary };
