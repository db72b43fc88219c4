import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { readReport } from '@beckon/hub/reports/read-report';
import { readReportQuery } from '../reports/read-report-query.ts';
import { ReportScreen } from '../reports/ReportScreen.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData, useSearchParams } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const query = readReportQuery(new URL(args.request.url).searchParams, {
    timeZone: site.settings.timeZone,
    nowMs: hub.clock.nowMs(),
  });
  const { from, to, campaign } = query;
  const [read, { campaigns }] = await Promise.all([
    readReport(hub, site.id, { from, to, ...(campaign !== '' && { campaign }) }),
    listCampaigns(hub, site.id, { pageSize: 500 }),
  ]);
  if (!read.ok) throw new Error(`The period ${from} to ${to} was taken for sound.`);
  return {
    report: read.report,
    query,
    campaigns: campaigns.map(({ id, name }) => ({ id, name })),
    windowDays: site.hubSettings.attribution.windowDays,
  };
};

export default function Reports() {
  const data = useLoaderData<typeof loader>();
  const [, setParams] = useSearchParams();
  return (
    <ReportScreen
      {...data}
      onQuery={(query) =>
        setParams((params) => {
          for (const [key, value] of Object.entries(query)) params.set(key, value);
          return params;
        })
      }
    />
  );
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
