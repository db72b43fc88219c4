import type { Shop } from '../shop/shop.ts';
import { escapeHtml } from './escape-html.ts';
import { nameOfShop } from './make-launch-address.ts';

export interface AdminPage {
  readonly title: string;
  /** Which entry of the navigation is the current one. */
  readonly current: 'home' | 'app' | 'theme';
  readonly main: string;
  /** Of the body: what the page's script reads. */
  readonly data?: Readonly<Record<string, string>>;
}

/** The page around everything: the bar at the top and the navigation at the side. */
export function drawAdminPage(shop: Shop, { title, current, main, data = {} }: AdminPage): string {
  const { facts, installation, staff } = shop.data;
  const base = `/store/${nameOfShop(shop)}`;
  const owner = staff[0];
  const item = (name: AdminPage['current'], href: string, label: string) =>
    `<a class="item" href="${escapeHtml(href)}"${name === current ? ' aria-current="page"' : ''}>${escapeHtml(label)}</a>`;
  const app = installation
    ? `<p class="group">Apps</p>${item('app', `${base}/apps/${installation.appHandle}/`, installation.appTitle)}<div id="app-nav"></div>`
    : '';
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${escapeHtml(facts.name)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/stand-in-assets/admin.css">
</head>
<body${attributes.join('')}>
<div id="progress" hidden></div>
<header class="top">
  <a class="shop" href="${base}"><b>${escapeHtml(facts.name)}</b><span class="tag">plays Shopify’s admin</span></a>
  <div id="save-bar" role="region" aria-label="Unsaved changes" hidden><span>Unsaved changes</span><span class="buttons"></span></div>
  <span class="who" title="${escapeHtml(owner?.email ?? '')}">${escapeHtml(owner ? `${owner.firstName} ${owner.lastName}` : '')}</span>
</header>
<nav class="side" aria-label="Admin">
  ${item('home', base, 'Home')}
  <p class="group">Sales channels</p>${item('theme', `${base}/themes/current/editor?context=apps`, 'Online Store')}
  <a class="item" href="${escapeHtml(facts.primaryDomain.url)}" target="_blank" rel="noopener">View your store ↗</a>
  ${app}
</nav>
<main>${main}</main>
<div id="toasts" role="status" aria-live="polite"></div>
<script src="/stand-in-assets/admin.js"></script>
</body>
</html>`;
}

/** The app in its frame. */
export function drawAppPage(shop: Shop, launchAddress: string): string {
  const { installation } = shop.data;
  const title = installation?.appTitle ?? 'App';
  return drawAdminPage(shop, {
    title,
    current: 'app',
    data: { shop: nameOfShop(shop), app: installation?.appHandle ?? '' },
    main: `<div class="title-bar"><b>${escapeHtml(title)}</b> <span id="title"></span><span id="title-buttons" class="buttons"></span></div>
<iframe id="app" name="app-iframe" title="${escapeHtml(title)}" src="${escapeHtml(launchAddress)}" allow="clipboard-write"></iframe>`,
  });
}

export function drawHomePage(shop: Shop, title: string): string {
  const { data } = shop;
  const base = `/store/${nameOfShop(shop)}`;
  const spent = data.orders.reduce((sum, { totalCents }) => sum + totalCents, 0) / 100;
  const orders = data.orders
    .toReversed()
    .slice(0, 8)
    .map(
      (
        order,
      ) => `<tr><td>#${order.number}</td><td>${escapeHtml(order.createdAt.slice(0, 10))}</td><td>${escapeHtml(order.email)}</td>
<td>${escapeHtml(order.discountCodes.map(({ code }) => code).join(', '))}</td><td class="number">€ ${(order.totalCents / 100).toFixed(2)}</td></tr>`,
    ) // prettier-ignore
    .join('');
  const app = data.installation
    ? `<p>${escapeHtml(title)} is installed.</p><p class="buttons"><a class="button primary" href="${base}/apps/${data.installation.appHandle}/">Open ${escapeHtml(title)}</a>
<button form="uninstall">Uninstall</button></p><form id="uninstall" method="post" action="${base}/uninstall"></form>`
    : `<p>${escapeHtml(title)} is not installed.</p><p class="buttons"><a class="button primary" href="${base}/install">Install ${escapeHtml(title)}</a></p>`;
  return drawAdminPage(shop, {
    title: 'Home',
    current: 'home',
    main: `<div class="page"><h1>${escapeHtml(data.facts.name)}</h1>
<section class="card"><h2>Apps</h2>${app}</section>
<section class="card"><h2>Orders</h2><p>${data.orders.length} orders, € ${spent.toFixed(2)}</p><table><thead><tr><th>Order</th><th>Date</th><th>Customer</th><th>Codes</th><th class="number">Total</th></tr></thead><tbody>${orders}</tbody></table></section></div>`,
  });
}

export function drawInstallPage(shop: Shop, title: string, scopes: readonly string[]): string {
  const base = `/store/${nameOfShop(shop)}`;
  return drawAdminPage(shop, {
    title: `Install ${title}`,
    current: 'home',
    main: `<div class="page"><h1>Install ${escapeHtml(title)}</h1><section class="card"><p>${escapeHtml(title)} will be able to:</p>
<ul>${scopes.map((scope) => `<li>${escapeHtml(scope.replaceAll('_', ' '))}</li>`).join('')}</ul>
<form method="post" action="${base}/install" class="buttons"><button class="primary">Install</button><a class="button" href="${base}">Cancel</a></form></section></div>`,
  });
}
