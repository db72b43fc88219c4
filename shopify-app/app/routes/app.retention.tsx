import { readAccountEnd } from '@beckon/hub/accounts/read-account-end';
import { listHolds } from '@beckon/hub/holds/list-holds';
import { placeHold } from '@beckon/hub/holds/place-hold';
import { releaseHold } from '@beckon/hub/holds/release-hold';
import { listRemovals } from '@beckon/hub/retention/list-removals';
import { RetentionScreen } from '../retention/RetentionScreen.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  const [holds, removals, account] = await Promise.all([
    listHolds(hub, site.id),
    listRemovals(hub, site.id),
    readAccountEnd(hub, site.id),
  ]);
  // The hash by which a person is found stays here.
  const shown = holds.map(({ person, ...hold }) => ({ ...hold, isOfPerson: person !== undefined }));
  return { holds: shown, removals, endsAt: account };
};

export const action = async (args: RouteArgs) => {
  const { hub, site, staff } = await requireShop(args);
  const form = await args.request.formData();
  const read = (name: string) => String(form.get(name) ?? '');
  switch (form.get('verb')) {
    case 'hold': {
      const wish = { whose: read('whose'), owner: read('owner'), reason: read('reason'), until: read('until') };
      return placeHold(hub, site.id, wish, staff);
    }
    case 'release':
      return { ok: await releaseHold(hub, site.id, read('id')), problems: [] };
    default:
      throw new Response(null, { status: 400 });
  }
};

export default function Retention() {
  return <RetentionScreen {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
