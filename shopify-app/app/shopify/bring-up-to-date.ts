import type { SiteRef } from '@beckon/hub';
import { noteSetup } from '@beckon/hub/sites/note-setup';
import { activatePixel } from './activate-pixel.ts';
import type { LoadContext } from './load-context.ts';
import { openAdmin } from './open-admin.ts';
import { readEmbedState } from './read-embed-state.ts';

/**
 * What a shop needs from us beside its snapshot, done as far as it allows: the pixel is on, and the set-up guide knows
 * whether the embed is. Throws where Shopify may answer better later.
 */
export async function bringUpToDate({ hub, shopify }: LoadContext, site: SiteRef): Promise<void> {
  const admin = openAdmin({ hub, shopify }, site.domain);
  const pixel = await activatePixel(admin, site, hub.env.publicUrl);
  const embed = await readEmbedState(admin, shopify.apiKey);
  if (pixel.ok) await noteSetup(hub, site.id, 'pixel');
  if (embed.ok) await noteSetup(hub, site.id, 'embed', embed.data.isOn);
  for (const done of [pixel, embed]) {
    if (done.ok) continue;
    if (done.mayRetry) throw new Error(done.problem);
    hub.log.warn({ site: site.id, problem: done.problem }, 'shopify: the shop is not set up whole');
  }
}
