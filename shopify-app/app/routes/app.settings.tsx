import { countRequests } from '@beckon/hub/privacy/list-requests';
import { createApiKey } from '@beckon/hub/sites/create-api-key';
import { listApiKeys } from '@beckon/hub/sites/list-api-keys';
import { noteSetup } from '@beckon/hub/sites/note-setup';
import { revokeApiKey } from '@beckon/hub/sites/revoke-api-key';
import { saveSettings } from '@beckon/hub/sites/save-settings';
import { readPatch } from '../settings/read-patch.ts';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import { useLoaderData } from '../ui/index.ts';

export const loader = async (args: RouteArgs) => {
  const { hub, site } = await requireShop(args);
  // Having looked is what the set-up guide asks for.
  if (site.setup['privacy'] === undefined) await noteSetup(hub, site.id, 'privacy');
  return {
    saved: { settings: site.settings, hubSettings: site.hubSettings },
    apiKeys: await listApiKeys(hub, site.id),
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')],
    isMailConfigured: hub.mailer.isConfigured,
    requests: (await countRequests(hub, site.id)).pending,
  };
};

export const action = async (args: RouteArgs) => {
  const { hub, site, staff } = await requireShop(args);
  const form = await args.request.formData();
  switch (form.get('verb')) {
    case 'save': {
      const patch = readPatch(form.get('patch'));
      if (!patch) throw new Response(null, { status: 400 });
      return saveSettings(hub, site.id, patch, staff);
    }
    case 'create-key':
      return createApiKey(hub, site.id, String(form.get('name')));
    case 'revoke-key':
      return { ok: await revokeApiKey(hub, site.id, String(form.get('id'))) };
    default:
      throw new Response(null, { status: 400 });
  }
};

export default function Settings() {
  return <SettingsScreen {...useLoaderData<typeof loader>()} />;
}

export { ScreenError as ErrorBoundary } from '../ui/index.ts';
