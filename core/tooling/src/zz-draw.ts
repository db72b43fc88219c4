/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { templates, useTemplate } from '@beckon/editing';
import { defaultSite, publish } from '@beckon/engine';
import { buildPreview } from '@beckon/storefront/build-preview';
import { chromium } from 'playwright-core';
const folder = mkdtempSync(path.join(tmpdir(), 'beckon-pictures-'));
await buildPreview(folder);
const server = createServer((request, response) => {
  const file = path.basename(new URL(request.url ?? '/', 'http://preview').pathname);
  const type = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }[path.extname(file)];
  if (!type) return void response.writeHead(204).end();
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(path.join(folder, file)));
});
await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview.html`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] });
const out = '/tmp/se/pics';
mkdirSync(out, { recursive: true });
const only = process.argv.slice(2);
for (const [device, view] of [['desk', { width: 1100, height: 720 }], ['phone', { width: 390, height: 844 }]] as const) {
  const page = await browser.newPage({ viewport: view, reducedMotion: 'reduce' });
  page.on('console', (m) => { if (['error','warning'].includes(m.type())) console.log('CONSOLE', m.text()); });
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  for (const template of templates) {
    if (only.length && !only.includes(template.id)) continue;
    const campaign = useTemplate(template, { id: template.id, nowMs: Date.now() });
    const locales = ['en', ...Object.keys(campaign.translations ?? {})];
    for (const locale of locales) for (const step of campaign.content.steps) {
      const snapshot = publish([{ ...campaign, status: 'live' }], defaultSite);
      const [published] = snapshot.campaigns;
      const document = snapshot.contents[published!.contents[locale] ?? ''];
      await page.goto(address, { waitUntil: 'networkidle' });
      try {
      await page.evaluate((message) => new Promise<void>((resolve, reject) => {
        addEventListener('message', ({ data }) => { if (data.beckon === 'drawn') resolve(); if (data.beckon === 'failed') reject(new Error('failed')); });
        postMessage(message, location.origin);
      }), { beckon: 'draw', campaign: published, document, site: defaultSite, values: { 'own.firstName': 'Anna', 'cart.total': 42, 'customer.orders': 3 }, mode: 'choose', step: step.id } as never);
      } catch (e) { console.log('FAIL', template.id, locale, step.id, String(e)); continue; }
      if (campaign.format.kind === 'embed') await page.evaluate(() => window.document.querySelector('#beckon-here')?.scrollIntoView({ block: 'center' }));
      await page.waitForTimeout(80);
      const over = await page.evaluate(() => {
        const found: string[] = [];
        const walk = (root: ParentNode) => { for (const el of root.querySelectorAll('*')) { if (el.shadowRoot) walk(el.shadowRoot); if (root instanceof ShadowRoot) { const r = el.getBoundingClientRect(); const cs = getComputedStyle(el); if (r.width && (r.right > innerWidth + 1 || r.left < -1)) found.push('OUT ' + el.tagName + ' ' + Math.round(r.left) + '-' + Math.round(r.right)); if (el.scrollWidth > el.clientWidth + 1 && cs.overflow !== 'visible' && el.clientWidth > 2) found.push('CLIP ' + el.tagName + '.' + el.className + ' ' + el.scrollWidth + '>' + el.clientWidth); if (el.scrollHeight > el.clientHeight + 1 && cs.overflowY !== 'visible' && el.clientHeight > 2) found.push('SCROLL ' + el.tagName + ' ' + el.scrollHeight + '>' + el.clientHeight);} } };
        walk(window.document); return found; });
      if (over.length) console.log(device, template.id, locale, step.id, over.join('; '));
      const n = campaign.content.steps.indexOf(step);
      await page.screenshot({ path: `${out}/${device}-${template.id}-${locale}-${n}.png` });
    }
  }
  await page.close();
}
await browser.close(); server.close(); server.closeAllConnections();
