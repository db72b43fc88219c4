import { newCampaign, templates, useTemplate as beginWith } from '@beckon/editing';
import { createCampaign } from '@beckon/hub/campaigns/create-campaign';
import { redirectTo } from '../shopify/redirect-to.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { Gallery } from '../templates/Gallery.tsx';
import { toCard } from '../templates/gallery-filter.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  await requireShop(args);
  return { cards: templates.map(toCard) };
};

export const action = async (args: RouteArgs) => {
  const { hub, site, staff } = await requireShop(args);
  const form = await args.request.formData();
  const template = templates.find(({ id }) => id === form.get('template'));
  const name = String(form.get('name') ?? '');
  const campaign = template
    ? beginWith(template, {
        id: template.id,
        nowMs: hub.clock.nowMs(),
        timeZone: site.settings.timeZone,
        locale: site.settings.locale,
        ...(name && { name }),
      })
    : newCampaign({ id: 'campaign', name, locale: site.settings.locale });
  const created = await createCampaign(hub, site.id, campaign, staff);
  if (!created.ok) return { problems: created.problems.map(({ message }) => message) };
  return redirectTo(`/app/campaigns/${created.campaign.id}`);
};

export default function Templates() {
  return <Gallery {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
