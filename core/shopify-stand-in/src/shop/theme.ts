import type { Shop } from './shop.ts';

export interface Theme {
  readonly id: number;
  name: string;
  role: 'main' | 'unpublished';
  /** Text of the files that the Admin API can read, by name. */
  files: Record<string, string>;
  updatedAt: string;
}

export const settingsFile = 'config/settings_data.json';

/** An app embed as the theme's settings hold it. */
export interface EmbedState {
  /** The file name of the block in the extension, without `.liquid`. */
  readonly block: string;
  readonly isOn: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

interface SettingsData {
  current: { blocks?: Record<string, { type: string; disabled: boolean; settings: Record<string, unknown> }> };
  presets: Record<string, unknown>;
}

/** The id of the extension in an address of a block. Shopify gives each extension one; ours is made up. */
const extension = '6f2d8a1e-2f0c-4b7e-9c55-3f1b7a90d4c2';

/** As a merchant does in the theme editor: switches an embed of the app on or off, with its settings. */
export function switchEmbed(
  shop: Shop,
  change: { readonly block: string; readonly isOn: boolean; readonly settings?: Readonly<Record<string, unknown>> },
  theme: Theme = readMainTheme(shop),
): void {
  const data = readSettings(theme);
  const type = `shopify://apps/${shop.data.installation?.appHandle ?? 'beckon'}/blocks/${change.block}/${extension}`;
  const blocks = (data.current.blocks ??= {});
  const known = Object.entries(blocks).find(([, block]) => block.type === type);
  blocks[known?.[0] ?? String(shop.newId())] = {
    type,
    disabled: !change.isOn,
    settings: { ...known?.[1].settings, ...change.settings },
  };
  theme.files[settingsFile] = JSON.stringify(data, null, 2);
  theme.updatedAt = new Date(shop.nowMs()).toISOString();
  shop.tell({ kind: 'changed' });
}

/** The embeds of the app that this theme knows of, on or off. */
export function listEmbeds(theme: Theme): readonly EmbedState[] {
  return Object.values(readSettings(theme).current.blocks ?? {}).flatMap(({ type, disabled, settings }) => {
    const block = /^shopify:\/\/apps\/[^/]+\/blocks\/([^/]+)\//.exec(type)?.[1];
    return block ? [{ block, isOn: !disabled, settings }] : [];
  });
}

export function readMainTheme(shop: Shop): Theme {
  const theme = shop.data.themes.find(({ role }) => role === 'main');
  if (!theme) throw new Error(`${shop.data.facts.domain} has no published theme.`);
  return theme;
}

/** Makes another theme the published one. Embeds are settings of a theme: they do not come along. */
export function publishTheme(shop: Shop, id: number): void {
  const theme = shop.data.themes.find((it) => it.id === id);
  if (!theme) throw new Error(`There is no theme ${id}.`);
  for (const other of shop.data.themes) other.role = 'unpublished';
  theme.role = 'main';
  shop.tell({ kind: 'theme-published', theme });
}

function readSettings(theme: Theme): SettingsData {
  return JSON.parse(theme.files[settingsFile] ?? '{"current":{},"presets":{}}') as SettingsData;
}
