import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { assetsFolder } from '@beckon/theme-app/build-assets';
import type { Shop } from '../shop/shop.ts';
import { themeFolder } from '../theme/render-page.ts';
import { compress } from './compress.ts';
import type { Answer } from './exchange.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where Shopify's CDN has the assets of a version of our extension. */
export const extensionPath = '/extensions/019a-beckon/beckon-1/assets';

const scripts: Readonly<Record<string, string>> = {
  '/cdn/shopifycloud/shopify-global.js': 'shopify-global.js',
  '/cdn/shopifycloud/consent-tracking-api/v0.1/consent-tracking-api.js': 'customer-privacy.js',
  '/cdn/wpm/pixels.js': 'pixels.js',
  '/cdn/wpm/strict.js': 'strict-worker.js',
};

export interface FileParts {
  readonly pixelFile: string | undefined;
  readonly hasPrivacyApi: boolean;
}

/** What Shopify's CDN serves: pictures, the theme's assets, the extension's, and Shopify's own scripts. */
export function answerFiles(shop: Shop, { pixelFile, hasPrivacyApi }: FileParts): Answer {
  return ({ url, response }) => {
    const { pathname } = url;
    const name = path.basename(pathname);
    if (pathname.startsWith(extensionPath)) return sendFile(response, path.join(assetsFolder, name), 'immutable');
    if (pathname.startsWith('/cdn/shop/t/'))
      return sendFile(response, path.join(themeFolder, 'assets', name), 'cached');
    if (pathname.startsWith('/cdn/shop/files/')) return sendPicture(shop, response, name);
    if (pathname === '/cdn/wpm/beckon-pixel.js') return sendFile(response, pixelFile, 'fresh');
    const script = scripts[pathname];
    if (script === 'customer-privacy.js' && !hasPrivacyApi) return sendNothing(response);
    if (script) return sendFile(response, path.join(import.meta.dirname, 'in-page', script), 'cached');
    return /^\/(cdn|extensions)\/|^\/favicon\.ico$/.test(pathname) && sendNothing(response);
  };
}

const lifetimes = {
  immutable: 'public, max-age=31536000, immutable',
  cached: 'public, max-age=3600',
  fresh: 'no-cache',
};

function sendFile(response: ServerResponse, file: string | undefined, lifetime: keyof typeof lifetimes): true {
  try {
    const body = compress(response, readFileSync(file ?? ''));
    response.writeHead(200, {
      'content-type': types[path.extname(file ?? '')] ?? 'application/octet-stream',
      'cache-control': lifetimes[lifetime],
      // Modules of another origin are refused without it; Shopify's CDN says the same.
      'access-control-allow-origin': '*',
    });
    response.end(body);
  } catch {
    sendNothing(response);
  }
  return true;
}

function sendPicture({ data }: Shop, response: ServerResponse, name: string): true {
  const picture = data.products.flatMap(({ pictures }) => pictures).find(({ file }) => file === name);
  if (!picture) return sendNothing(response);
  response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': lifetimes.cached }).end(picture.svg);
  return true;
}

function sendNothing(response: ServerResponse): true {
  response.writeHead(404).end();
  return true;
}
