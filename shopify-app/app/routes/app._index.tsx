import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { countRequests } from '@beckon/hub/privacy/list-requests';
import { readReport } from '@beckon/hub/reports/read-report';
import { publishSite } from '@beckon/hub/snapshots/publish-site';
import { readPublishing } from '@beckon/hub/snapshots/read-publishing';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { waitBriefly } from '../home/wait-briefly.ts';
import { listUntold, noteTold } from '../promises/list-untold.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { readEmbedState } from '../shopify/read-embed-state.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { dayIn, shiftDay, useLoaderData, useSearchParams } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site, admin } = await requireShop(args);
  const days = new URL(args.request.url).searchParams.get('days') === '7' ? 7 : 30;
  const nowMs = hub.clock.nowMs();
  const to = dayIn(site.settings.timeZone, nowMs);
  const from = shiftDay(to, 1 - days);
  const [embed, now, before, publishing, list, requests] = await Promise.all([
    waitBriefly(readEmbedState(admin, args.context.shopify.apiKey)),
    readReport(hub, site.id, { from, to }),
    readReport(hub, site.id, { from: shiftDay(from, -days), to: shiftDay(from, -1) }),
    readPublishing(hub, site.id),
    listCampaigns(hub, site.id, { pageSize: 500 }),
    countRequests(hub, site.id),
  ]);
  if (!now.ok || !before.ok) throw new Error(`${days} days before ${to} are no period.`);
  return {
    days: days as 7 | 30,
    nowMs,
    report: now.report,
    before: before.report,
    publication: publishing.last,
    overdueRequests: requests.overdue,
    changes: listUntold(site),
    campaigns: list.campaigns.map(({ id, name }) => ({ id, name })),
    switchOnUrl: embed?.ok ? embed.data.switchOnUrl : `https://${site.domain}/admin/themes/current/editor?context=apps`,
    setup: {
      isEmbedOn: embed?.ok ? embed.data.isOn : undefined,
      hasPublished: publishing.hasCarried,
      hasLive: list.campaigns.some(({ liveRevision }) => liveRevision !== undefined),
      hasSeenPrivacy: site.setup['privacy'] !== undefined,
    },
  };
};

/** Tries again to bring the shop what was published, or notes that a change of the promises was read. */
export const action = async (args: RouteArgs) => {
  const { hub, site, staff } = await requireShop(args);
  if ((await args.request.formData()).get('verb') === 'told') {
    await noteTold(hub, site);
    return { isOnItsWay: false };
  }
  const published = await publishSite(hub, site.id, staff);
  return { isOnItsWay: published.ok };
};

export default function Home() {
  const data = useLoaderData<typeof loader>();
  const [, setParams] = useSearchParams();
  return (
    <HomeScreen
      {...data}
      onDays={(days) =>
        setParams((params) => {
          params.set('days', String(days));
          return params;
        })
      }
    />
  );
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
