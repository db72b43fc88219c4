import { listCampaigns } from '@beckon/hub/campaigns/list-campaigns';
import { approveLead } from '@beckon/hub/leads/approve-lead';
import { NotNoted } from '@beckon/hub/journal/note-first';
import { deleteLeads } from '@beckon/hub/leads/delete-leads';
import { listLeads } from '@beckon/hub/leads/list-leads';
import { undeleteLeads } from '@beckon/hub/leads/undelete-leads';
import { type LeadAnswer, LeadList } from '../leads/LeadList.tsx';
import { readLeadQuery, toLeadFilter } from '../leads/read-lead-query.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData, useSearchParams } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const query = readLeadQuery(new URL(args.request.url).searchParams);
  const filter = toLeadFilter(query, site.settings.timeZone);
  const [list, { campaigns }] = await Promise.all([
    listLeads(hub, site.id, { ...filter, page: query.page }),
    listCampaigns(hub, site.id, { pageSize: 500 }),
  ]);
  return { ...list, query, campaigns: campaigns.map(({ id, name }) => ({ id, name })) };
};

export const action = async (args: RouteArgs): Promise<LeadAnswer> => {
  const { hub, site } = await requireShop(args);
  const form = await args.request.formData();
  const ids = form.getAll('id').filter((id) => typeof id === 'string');
  const unlessLater = async (did: LeadAnswer['did'], done: Promise<readonly string[]>): Promise<LeadAnswer> => {
    try {
      return { did, ids: await done };
    } catch (error) {
      if (error instanceof NotNoted) return { did, ids: [], problem: 'later' };
      throw error;
    }
  };
  switch (form.get('verb')) {
    case 'delete':
      return unlessLater('delete', deleteLeads(hub, site.id, ids));
    case 'undelete':
      return unlessLater('undelete', undeleteLeads(hub, site.id, ids));
    case 'approve':
      for (const id of ids) await approveLead(hub, site.id, id);
      return { did: 'approve', ids };
    default:
      throw new Response(null, { status: 400 });
  }
};

export default function Leads() {
  const data = useLoaderData<typeof loader>();
  const [, setParams] = useSearchParams();
  return (
    <LeadList
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
