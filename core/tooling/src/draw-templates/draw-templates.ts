/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Template, templates } from '@beckon/editing';
import { defaultSite, publish } from '@beckon/engine';
import { buildPreview } from '@beckon/storefront/build-preview';
import { chromium, type Page } from 'playwright-core';
import { hashOf, picturesFolder } from './drawn.ts';

/** The smallest of these in which the whole of a campaign is seen: on a card in the gallery it is to be read. */
const views = [560, 640, 720, 800, 960].map((width) => ({ width, height: (width * 3) / 4 }));
/** Twice the width of a card in the gallery. */
const picture = { width: 640, height: 480, quality: 0.82 };

/**
 * The fonts that most visitors have, or the nearest that Debian has (fonts-inter, fonts-quicksand, fonts-texgyre), in the
 * place of those of a bare machine. Where they are not installed, its own are used.
 */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${[
    ['system-ui', 'Inter'],
    ['sans-serif', 'Inter'],
    ['Hiragino Maru Gothic ProN', 'Quicksand'],
    ['Palatino', 'TeX Gyre Pagella'],
  ]
    .map(
      ([from, to]) =>
        `<match target="pattern"><test name="family"><string>${from}</string></test><edit name="family" mode="prepend" binding="strong"><string>${to}</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>`;

/** Draws each template by the code that shows it on a shop, and keeps what a visitor would see as WebP. */
async function drawTemplates(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-pictures-'));
  await buildPreview(folder);
  const server = createServer((request, response) => {
    const file = path.basename(new URL(request.url ?? '/', 'http://preview').pathname);
    const type = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }[path.extname(file)];
    if (!type) return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(path.join(folder, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/preview.html`;
  const fontsFile = path.join(folder, 'fonts.conf');
  writeFileSync(fontsFile, fonts);
  const browser = await chromium.launch({
    env: { ...process.env, FONTCONFIG_FILE: fontsFile },
    executablePath: process.env['BECKON_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
    const pictures: (readonly [id: string, webp: Buffer])[] = [];
    for (const template of templates) {
      const webp = await draw(page, address, template);
      pictures.push([template.id, webp]);
      console.log(`${template.id.padEnd(24)} ${(webp.length / 1000).toFixed(1).padStart(6)} kB`);
    }
    // Only now: where one cannot be drawn, the old ones stay.
    rmSync(picturesFolder, { recursive: true, force: true });
    mkdirSync(picturesFolder, { recursive: true });
    for (const [id, webp] of pictures) writeFileSync(path.join(picturesFolder, `${id}.webp`), webp);
    const drawn = Object.fromEntries(templates.map(({ id, campaign }) => [id, hashOf(campaign)]));
    writeFileSync(path.join(picturesFolder, 'drawn.json'), JSON.stringify(drawn, null, 2) + '\n');
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Draws it as large as it can be. */
async function draw(page: Page, address: string, template: Template): Promise<Buffer> {
  // A bar is wide: in a narrow view it breaks as on a phone.
  for (const view of template.campaign.format.kind === 'bar' ? views.slice(2, 3) : views) {
    await page.setViewportSize(view);
    await drawInto(page, address, template);
    if (await page.evaluate(isSeenWhole)) break;
  }
  return shrink(page, await page.screenshot());
}

/** In the page: whether nothing of the campaign must be scrolled to, and the page around it is still seen. */
function isSeenWhole(): boolean {
  const root = document.querySelector('beckon-campaign, beckon-feed')?.shadowRoot;
  const scroll = root?.querySelector('.scroll');
  const card = root?.querySelector('.card') ?? scroll;
  if (!root || !card) return true;
  const { height } = card.getBoundingClientRect();
  const isCut = !!scroll && scroll.scrollHeight > scroll.clientHeight + 1;
  return !isCut && (height === innerHeight || height < innerHeight * 0.96);
}

async function drawInto(page: Page, address: string, { campaign }: Template): Promise<void> {
  const snapshot = publish([{ ...campaign, status: 'live' }], defaultSite);
  const [published] = snapshot.campaigns;
  const document = snapshot.contents[published?.contents[campaign.locale] ?? ''];
  if (!published || !document) throw new Error(`The template "${campaign.name}" does not publish.`);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(
    (message) =>
      new Promise<void>((resolve, reject) => {
        addEventListener('message', ({ data }) => {
          if (data.beckon === 'drawn') resolve();
          if (data.beckon === 'failed') reject(new Error('It could not be drawn.'));
        });
        postMessage(message, location.origin);
      }),
    {
      ...{ beckon: 'draw', campaign: published, document, site: defaultSite, values: sampleValues, mode: 'choose' },
      // The wheel is what the template is about, although it comes second.
      step: document.steps.find(({ blocks }) => blocks.some(({ kind }) => kind === 'spin-wheel'))?.id,
    },
  );
  if (campaign.format.kind === 'embed')
    await page.evaluate(() => window.document.querySelector('#beckon-here')?.scrollIntoView({ block: 'center' }));
  await page.waitForLoadState('networkidle');
}

/** What texts with gaps are filled with. */
const sampleValues = { 'own.firstName': 'Anna', 'cart.total': 42, 'customer.orders': 3 };

/** The browser has the encoder. */
async function shrink(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async ({ source, width, height, quality }) => {
      // Not fetched: the page's content policy refuses that.
      const pngBytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([pngBytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser draws nothing.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { source: png.toString('base64'), ...picture },
  );
  return Buffer.from(url, 'base64');
}

await drawTemplates();
