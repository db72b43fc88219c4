import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../server/serve-fetch.ts';
import type { AppIdentity } from '../shop/app-identity.ts';
import { toGid } from '../shop/gid.ts';
import type { Shops } from '../shop/open-shops.ts';
import type { Shop } from '../shop/shop.ts';
import { switchEmbed } from '../shop/theme.ts';
import { grantApp, uninstallApp } from '../tokens/grant-app.ts';
import { makeSessionToken } from '../tokens/make-session-token.ts';
import { bundleScript } from './bundle-script.ts';
import { drawAppPage, drawHomePage, drawInstallPage } from './draw-admin-page.ts';
import { drawThemeEditor } from './draw-theme-editor.ts';
import type { EmbedOfApp } from './list-embeds-of-app.ts';
import { makeLaunchAddress, nameOfShop } from './make-launch-address.ts';
import { listPickable } from './pick-resources.ts';

export interface FrameParts {
  readonly shops: Shops;
  readonly app: AppIdentity;
  readonly embeds: () => readonly EmbedOfApp[];
}

/** Plays admin.shopify.com: `/store/<shop>/…`, and the scripts that Shopify's CDN would have. */
export function answerFrame({ shops, app, embeds }: FrameParts): Answer {
  return async (request) => {
    const url = new URL(request.url);
    const asset = readAsset(url.pathname);
    if (asset) return asset;
    const [, name, page = ''] = /^\/store\/([\w-]+)(\/.*)?$/.exec(url.pathname) ?? [];
    if (url.pathname === '/' && shops.list()[0]) return redirect(`/store/${nameOfShop(shops.list()[0]!)}`);
    if (!name) return undefined;
    const shop = shops.find(`${name}.myshopify.com`);
    if (!shop) return new Response('There is no such shop.', { status: 404 });
    const base = `/store/${name}`;
    const isPost = request.method === 'POST';

    if (page === '' || page === '/') return html(drawHomePage(shop, app.title));
    if (page === '/install') {
      if (!isPost) return html(drawInstallPage(shop, app.title, app.scopes));
      grantApp(shop, app);
      return redirect(`${base}/apps/${app.handle}/`);
    }
    if (page === '/uninstall' && isPost) {
      uninstallApp(shop);
      return redirect(base);
    }
    if (/^\/themes\/[\w-]+\/editor$/.test(page)) {
      // `activateAppId=<client id>/<block>`
      const activate = url.searchParams.get('activateAppId')?.split('/')[1] ?? '';
      if (!isPost) return html(drawThemeEditor(shop, embeds(), activate, url.searchParams.has('saved')));
      const on = (await request.formData()).getAll('on');
      for (const { block } of embeds()) switchEmbed(shop, { block, isOn: on.includes(block) });
      return redirect(`${base}${page}?context=apps&saved`);
    }
    const [, handle, inside = '/'] = /^\/apps\/([\w-]+)(\/.*)?$/.exec(page) ?? [];
    if (handle === app.handle || handle === app.apiKey) {
      if (!shop.data.installation) return redirect(`${base}/install`);
      return html(drawAppPage(shop, makeLaunchAddress(app, shop, shop.data.staff[0]!, inside + url.search)));
    }
    return answerAppCall(app, shop, page, url);
  };
}

/** What App Bridge asks of the page around it, and that page of us. */
function answerAppCall(app: AppIdentity, shop: Shop, page: string, url: URL): Response {
  const [staff] = shop.data.staff;
  const picture = /^\/bridge\/pictures\/(.+)$/.exec(page)?.[1];
  if (picture) {
    const found = shop.data.products.flatMap(({ pictures }) => pictures).find(({ file }) => file === picture);
    return found ? file(found.svg, 'image/svg+xml') : new Response('There is no such picture.', { status: 404 });
  }
  switch (page) {
    case '/bridge/id-token':
      return Response.json(makeSessionToken(app, shop, staff!));
    case '/bridge/user':
      return Response.json({ id: toGid('StaffMember', staff!.id), accountAccess: 'Owner' });
    case '/bridge/scopes': {
      const granted = shop.data.installation?.scopes ?? [];
      return Response.json({ granted, required: app.scopes, optional: [] });
    }
    case '/bridge/resources':
      return Response.json(listPickable(shop, url.searchParams.get('type') ?? 'product'));
    default:
      return new Response('The stand-in has no such page of the admin.', { status: 404 });
  }
}

const bridgeFiles = ['messages', 'admin-line', 'bridge-elements', 'signed-fetch', 'app-bridge'] as const;

/** App Bridge under the path it has at Shopify's CDN, and what the page around the app needs. */
function readAsset(pathname: string): Response | undefined {
  if (pathname === '/shopifycloud/app-bridge.js') return file(bundleScript(...bridgeFiles), 'text/javascript');
  if (pathname === '/stand-in-assets/admin.js')
    return file(bundleScript('messages', 'choose', 'admin'), 'text/javascript');
  if (pathname === '/stand-in-assets/admin.css')
    return file(readFileSync(path.join(import.meta.dirname, 'browser/admin.css'), 'utf8'), 'text/css');
  return undefined;
}

const file = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' } });
const html = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
const redirect = (location: string): Response => new Response(null, { status: 303, headers: { location } });
