import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extensionFolder } from '@beckon/theme-app/build-assets';
import { listEmbeds, readMainTheme } from '../shop/theme.ts';
import type { Theme } from '../shop/theme.ts';
import type { Shop } from '../shop/shop.ts';
import { makeLiquid } from './make-liquid.ts';

export interface AppBlocks {
  /** What the embeds that are switched on print at the end of the body. */
  embeds(objects: Readonly<Record<string, unknown>>): Promise<string>;
  /** What the app's blocks in a template or in the header print. */
  blocks(where: string, objects: Readonly<Record<string, unknown>>): Promise<string>;
}

interface Placed {
  readonly block: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

const type = (block: string) => `shopify://apps/beckon/blocks/${block}/`;

/** Renders the very files that are shipped, with the settings that the theme holds for them. */
export function openAppBlocks(shop: Shop, parts: { readonly cdn: () => string; readonly locale: string }): AppBlocks {
  const { currency, timeZone } = shop.data.facts;
  const liquid = makeLiquid({
    folders: ['blocks', 'snippets'].map((folder) => path.join(extensionFolder, folder)),
    // Shopify's CDN may add a version to the address; whoever looks for a sibling file must cope with it.
    assetUrl: (file) => `${parts.cdn()}/${file}?v=${shop.data.facts.id}`,
    words: readJson('locales', parts.locale === 'en' ? 'en.default.json' : `${parts.locale}.json`),
    locale: parts.locale,
    currency,
    timeZone,
  });
  const print = ({ block, settings }: Placed, id: string, objects: Readonly<Record<string, unknown>>) =>
    liquid.renderFile(block, {}, {
      globals: {
        ...objects,
        block: { id, settings: { ...readDefaults(block), ...settings }, shopify_attributes: '' },
      },
    }) as Promise<string>; // prettier-ignore
  const printAll = async (placed: readonly Placed[], wrap: string, objects: Readonly<Record<string, unknown>>) => {
    const printed = await Promise.all(placed.map((it, at) => print(it, `${wrap}-${at}`, objects)));
    return printed.map((html, at) => `<div id="shopify-block-${wrap}-${at}" class="shopify-block shopify-app-block">${html}</div>`).join('\n'); // prettier-ignore
  };
  return {
    embeds: (objects) => printAll(listEmbeds(readMainTheme(shop)).filter(({ isOn }) => isOn), 'embed', objects), // prettier-ignore
    blocks: (where, objects) => printAll(readPlaced(readMainTheme(shop), where), where, objects),
  };
}

/** As a merchant does in the theme editor: puts a block of the app into a template (`index`, `product`) or the `header`. */
export function placeAppBlock(shop: Shop, where: string, placed: Placed): void {
  const theme = readMainTheme(shop);
  const all = [...readPlaced(theme, where), placed];
  const blocks = Object.fromEntries(all.map(({ block, settings }, at) => [`${at}`, { type: type(block), settings }]));
  theme.files[fileOf(where)] = JSON.stringify({ sections: { apps: { type: 'apps', blocks } }, order: ['apps'] });
  shop.tell({ kind: 'changed' });
}

const fileOf = (where: string) => (where === 'header' ? 'sections/header-group.json' : `templates/${where}.json`);

function readPlaced(theme: Theme, where: string): readonly Placed[] {
  const { sections } = JSON.parse(theme.files[fileOf(where)] ?? '{"sections":{}}') as {
    sections: Record<string, { blocks?: Record<string, { type: string; settings: Record<string, unknown> }> }>;
  };
  return Object.values(sections).flatMap(({ blocks = {} }) =>
    Object.values(blocks).map((it) => ({
      block: /\/blocks\/([^/]+)\//.exec(it.type)?.[1] ?? '',
      settings: it.settings,
    })),
  );
}

/** What the settings of a block are until somebody changes them. */
function readDefaults(block: string): Readonly<Record<string, unknown>> {
  const file = readFileSync(path.join(extensionFolder, 'blocks', `${block}.liquid`), 'utf8');
  const schema = /\{% schema %\}([\s\S]*)\{% endschema %\}/.exec(file)?.[1] ?? '{}';
  const { settings = [] } = JSON.parse(schema) as { settings?: { id?: string; default?: unknown }[] };
  return Object.fromEntries(settings.flatMap((it) => (it.id ? [[it.id, it.default]] : [])));
}

function readJson(...file: string[]): unknown {
  try {
    return JSON.parse(readFileSync(path.join(extensionFolder, ...file), 'utf8'));
  } catch {
    // A language that the extension does not speak: it answers in English.
    return JSON.parse(readFileSync(path.join(extensionFolder, 'locales/en.default.json'), 'utf8'));
  }
}
