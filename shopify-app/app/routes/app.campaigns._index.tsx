import { describeTakenOut } from '@beckon/editing';
import { importCampaigns } from '@beckon/hub/campaigns/import-campaigns';
import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { readReport } from '@beckon/hub/reports/read-report';
import { actOnCampaigns } from '../campaigns/act-on-campaigns.ts';
import { CampaignList } from '../campaigns/CampaignList.tsx';
import { type ListAnswer, readListWish } from '../campaigns/list-answer.ts';
import { toListRow } from '../campaigns/list-row.ts';
import { readListQuery } from '../campaigns/read-list-query.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { dayIn, shiftDay, useLoaderData, useSearchParams } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const { status, search, page } = readListQuery(new URL(args.request.url).searchParams);
  const to = dayIn(site.settings.timeZone, hub.clock.nowMs());
  const [list, read] = await Promise.all([
    listCampaigns(hub, site.id, { search, page, ...(status !== 'all' && { status }) }),
    readReport(hub, site.id, { from: shiftDay(to, -29), to }),
  ]);
  const figures = new Map(read.ok ? read.report.campaigns.map((one) => [one.campaign, one]) : []);
  return {
    rows: list.campaigns.map((campaign) => toListRow(campaign, figures.get(campaign.id))),
    counts: list.counts,
    page: list.page,
    pages: list.pages,
    status,
    search,
  };
};

export const action = async (args: RouteArgs): Promise<ListAnswer> => {
  const { hub, site, staff, locale } = await requireShop(args);
  const form = await args.request.formData();
  if (form.get('verb') === 'import') {
    const imported = await importCampaigns(hub, site.id, String(form.get('file')), staff);
    if (!imported.ok) return { did: 'import', campaigns: [], problems: imported.problems };
    const campaigns = imported.results.map((one) =>
      one.ok
        ? {
            name: one.name,
            id: one.campaign.id,
            problems: one.removed.map(({ path, what }) => ({ path, message: describeTakenOut(what, locale) })),
          }
        : { name: one.name, problems: one.problems },
    );
    return { did: 'import', campaigns, problems: [] };
  }
  const wish = readListWish(form);
  if (!wish) throw new Response(null, { status: 400 });
  const copyName = form.get('copyName');
  return actOnCampaigns(hub, site.id, {
    ...wish,
    by: staff,
    locale: String(form.get('locale') ?? locale),
    ...(typeof copyName === 'string' && { copyName }),
  });
};

export default function Campaigns() {
  const data = useLoaderData<typeof loader>();
  const [, setParams] = useSearchParams();
  return (
    <CampaignList
      {...data}
      onQuery={(query) =>
        setParams((params) => {
          for (const [key, value] of Object.entries(query)) params.set(key, String(value));
          return params;
        })
      }
    />
  );
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
