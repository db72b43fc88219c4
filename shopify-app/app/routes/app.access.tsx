import { listAccesses } from '@beckon/hub/access-log/list-accesses';
import { AccessLog } from '../access/AccessLog.tsx';
import { readAccessQuery, toAccessFilter } from '../access/read-access-query.ts';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData, useSearchParams } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site, staff = '' } = await requireShop(args);
  const query = readAccessQuery(new URL(args.request.url).searchParams);
  return { ...(await listAccesses(hub, site.id, toAccessFilter(query, site.settings.timeZone))), query, self: staff };
};

export default function Access() {
  const data = useLoaderData<typeof loader>();
  const [, setParams] = useSearchParams();
  return (
    <AccessLog
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
