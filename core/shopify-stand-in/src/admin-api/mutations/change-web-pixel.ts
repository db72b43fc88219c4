import { toGid } from '../../shop/gid.ts';
import type { Call, UserError, View } from '../call.ts';
import { describeWebPixel } from '../views/app-things.ts';

interface PixelInput {
  readonly webPixel: { readonly settings: unknown };
}

const refuse = (field: readonly string[], code: string, message: string) => [{ field, code, message }];

/** One pixel per app and shop. */
export function createWebPixel({ shop }: Call, { webPixel }: PixelInput): View {
  const settings = readSettings(webPixel.settings);
  const userErrors: readonly UserError[] = shop.data.webPixel
    ? refuse(['webPixel'], 'TAKEN', 'Web pixel is taken.')
    : settings === undefined
      ? refuse(['settings'], 'INVALID_CONFIGURATION_JSON', 'Settings must be valid JSON')
      : [];
  if (userErrors.length || settings === undefined) return { webPixel: null, userErrors };
  shop.data.webPixel = { id: shop.newId(), settings };
  shop.tell({ kind: 'changed' });
  return { webPixel: describeWebPixel(shop.data.webPixel), userErrors };
}

export function updateWebPixel({ shop }: Call, { id, webPixel }: PixelInput & { readonly id: string }): View {
  const known = shop.data.webPixel;
  const settings = readSettings(webPixel.settings);
  if (!known || toGid('WebPixel', known.id) !== id)
    return { webPixel: null, userErrors: refuse(['id'], 'NOT_FOUND', 'Web pixel not found') };
  if (settings === undefined)
    return {
      webPixel: null,
      userErrors: refuse(['settings'], 'INVALID_CONFIGURATION_JSON', 'Settings must be valid JSON'),
    };
  known.settings = settings;
  shop.tell({ kind: 'changed' });
  return { webPixel: describeWebPixel(known), userErrors: [] };
}

export function deleteWebPixel({ shop }: Call, { id }: { readonly id: string }): View {
  if (!shop.data.webPixel || toGid('WebPixel', shop.data.webPixel.id) !== id)
    return { deletedWebPixelId: null, userErrors: refuse(['id'], 'NOT_FOUND', 'Web pixel not found') };
  shop.data.webPixel = null;
  shop.tell({ kind: 'changed' });
  return { deletedWebPixelId: id, userErrors: [] };
}

/** The settings are an object, written as such or as the text of one; Shopify keeps and gives back the text. */
function readSettings(settings: unknown): string | undefined {
  try {
    const value: unknown = typeof settings === 'string' ? JSON.parse(settings) : settings;
    return value && typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : undefined;
  } catch {
    // Not JSON: the caller refuses it.
    return undefined;
  }
}
