import type { Shop } from '../shop/shop.ts';
import { listEmbeds, readMainTheme } from '../shop/theme.ts';
import { drawAdminPage } from './draw-admin-page.ts';
import { escapeHtml } from './escape-html.ts';
import type { EmbedOfApp } from './list-embeds-of-app.ts';
import { nameOfShop } from './make-launch-address.ts';

/**
 * The theme editor as far as app embeds go: a switch for each, and a Save.
 *
 * @param activate the embed that the app's link asks for: it is switched on, and must still be saved, as at Shopify
 */
export function drawThemeEditor(shop: Shop, embeds: readonly EmbedOfApp[], activate: string, isSaved: boolean): string {
  const theme = readMainTheme(shop);
  const states = listEmbeds(theme);
  const switches = embeds.map(({ block, name }) => {
    const isOn = block === activate || (states.find((it) => it.block === block)?.isOn ?? false);
    return `<label class="switch"><input type="checkbox" name="on" value="${escapeHtml(block)}"${isOn ? ' checked' : ''}> ${escapeHtml(name)}</label>`;
  });
  const nothing = '<p>No app here has an embed.</p>';
  const { url } = shop.data.facts.primaryDomain;
  const preview = new URL(url).protocol === 'http:' ? `<iframe class="preview" title="Preview" src="${escapeHtml(url)}"></iframe>` : ''; // prettier-ignore
  return drawAdminPage(shop, {
    title: 'Theme editor',
    current: 'theme',
    main: `<div class="editor"><form method="post" action="/store/${nameOfShop(shop)}/themes/current/editor" class="card">
<h1>${escapeHtml(theme.name)}</h1><h2>App embeds</h2>${switches.join('') || nothing}
<p class="buttons"><button class="primary">Save</button></p>${isSaved ? '<p role="status" class="saved">Saved.</p>' : ''}</form>${preview}</div>`,
  });
}
