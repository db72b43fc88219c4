import { explainVisit } from '@beckon/hub/why/explain-visit';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';
import { WhyNotShowing } from '../why/WhyNotShowing.tsx';

export const loader = async (args: RouteArgs) => {
  const { hub } = await requireShop(args);
  return {
    nowMs: hub.clock.nowMs(),
    campaign: new URL(args.request.url).searchParams.get('campaign') ?? undefined,
  };
};

export const action = async (args: RouteArgs) => {
  const { hub, site, locale } = await requireShop(args);
  const form = await args.request.formData();
  return explainVisit(hub, site.id, {
    visit: readJson(form.get('visit')),
    documents: form.get('documents') === 'working' ? 'working' : 'live',
    locale: String(form.get('locale') ?? locale),
  });
};

function readJson(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    // The hub says that this is no visit.
    return undefined;
  }
}

export default function WhyNotShowingScreen() {
  return <WhyNotShowing {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
