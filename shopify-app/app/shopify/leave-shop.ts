import type { HubParts, SiteRef } from '@beckon/hub';
import { deleteSessions, findSessionsOf } from '@beckon/hub/shopify-sessions/shopify-session.store';
import { uninstallSite } from '@beckon/hub/sites/uninstall-site';

/** A shop has taken the app out: its tokens are forgotten, and nothing more is sent to it. Its data waits for its return. */
export async function leaveShop({ hub }: { readonly hub: HubParts }, site: SiteRef): Promise<void> {
  await uninstallSite(hub, site.id);
  const sessions = await findSessionsOf(hub.db, site.domain);
  await deleteSessions(
    hub.db,
    sessions.map(({ id }) => id),
  );
}
