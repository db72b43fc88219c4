import type { Done, SiteRef } from '@beckon/hub';
import { findRefusal, type AdminClient } from './admin-client.ts';
import { createPixel, findPixel, updatePixel } from './queries/web-pixel.ts';

/** Where the pixel sends events, and whose they are. */
interface PixelSettings {
  readonly collect: string;
  readonly site: string;
}

/**
 * Switches the web pixel on in a shop, or brings it up to date; Shopify then loads it for visitors who allow it.
 *
 * @param hubUrl where the hub is reached from outside
 */
export async function activatePixel(admin: AdminClient, { id }: SiteRef, hubUrl: string): Promise<Done> {
  const settings: PixelSettings = { collect: `${hubUrl}/v1/collect`, site: id };
  const text = JSON.stringify(settings);
  const made = await admin.ask(createPixel, { settings: text });
  if (!made.ok) return made;
  const { userErrors = [] } = made.data.webPixelCreate ?? {};
  if (!userErrors.some(({ code }) => code === 'TAKEN')) return findRefusal(userErrors) ?? { ok: true };

  const found = await admin.ask(findPixel);
  if (!found.ok) return found;
  const pixel = found.data.webPixel;
  if (!pixel)
    return { ok: false, mayRetry: true, problem: 'Shopify says that the pixel is there, and does not give it.' };
  if (pixel.settings === text) return { ok: true };
  const updated = await admin.ask(updatePixel, { id: pixel.id, settings: text });
  if (!updated.ok) return updated;
  return findRefusal(updated.data.webPixelUpdate?.userErrors) ?? { ok: true };
}
