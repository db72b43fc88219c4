import type { HubParts } from '../platform/hub-parts.ts';
import { writeSite } from './site.store.ts';

/** Notes that a site has left. Nothing of it is sent or taken any more; its data waits for its return or its erasure. */
export async function uninstallSite({ db, clock }: Pick<HubParts, 'db' | 'clock'>, site: string): Promise<void> {
  await writeSite(db, site, { uninstalledAt: new Date(clock.nowMs()) });
}
