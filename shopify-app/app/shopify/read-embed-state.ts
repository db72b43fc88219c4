import { z } from 'zod';
import type { AdminClient, Asked } from './admin-client.ts';
import { themeSettings } from './queries/theme.ts';

export interface EmbedState {
  readonly isOn: boolean;
  /** The name of the published theme; absent where the shop has none. */
  readonly theme?: string;
  /** Opens the theme editor with our embed about to be switched on. */
  readonly switchOnUrl: string;
}

/** The file name of the embed's block in the extension, without `.liquid`. */
const embedBlock = 'beckon';

/**
 * Whether the published theme has our app embed on. A theme names a block by the app's handle, the block and the
 * extension's id: `shopify://apps/beckon/blocks/beckon/<id>`; handles differ between installations, so the block decides.
 *
 * @param apiKey of the app: Shopify's theme editor finds the embed by it
 */
export async function readEmbedState(admin: AdminClient, apiKey: string): Promise<Asked<EmbedState>> {
  const asked = await admin.ask(themeSettings);
  if (!asked.ok) return asked;
  const theme = asked.data.themes?.nodes[0];
  const body = theme?.files?.nodes[0]?.body;
  const text = body && 'content' in body ? body.content : '';
  const state = { isOn: holdsEmbed(text), switchOnUrl: linkToEmbed(admin.shop, apiKey) };
  return { ok: true, data: { ...state, ...(theme && { theme: theme.name }) } };
}

/** @see https://shopify.dev/docs/apps/build/online-store/theme-app-extensions/configuration#app-embed-block-deep-linking-url */
function linkToEmbed(shop: string, apiKey: string): string {
  const query = new URLSearchParams({ context: 'apps', activateAppId: `${apiKey}/${embedBlock}` });
  return `https://${shop}/admin/themes/current/editor?${query}`;
}

const settingsShape = z.object({
  // A theme that nobody has changed names one of its presets instead.
  current: z
    .union([
      z.object({
        blocks: z.record(z.string(), z.object({ type: z.string(), disabled: z.boolean().optional() })).optional(),
      }),
      z.string(),
    ])
    .optional(),
});

/** @param text of the theme's `config/settings_data.json`, which may begin with a comment of Shopify's */
export function holdsEmbed(text: string): boolean {
  const settings = settingsShape.safeParse(readJson(text.replace(/^\s*\/\*[\s\S]*?\*\//, '')));
  const current = settings.data?.current;
  if (!current || typeof current === 'string') return false;
  return Object.values(current.blocks ?? {}).some(({ type, disabled = false }) => {
    const block = /^shopify:\/\/apps\/[^/]+\/blocks\/([^/]+)\//.exec(type)?.[1];
    return block === embedBlock && !disabled;
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nobody's settings: as good as none.
    return undefined;
  }
}
