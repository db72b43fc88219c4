import { Liquid } from 'liquidjs';
import type { Tag, TagToken, TopLevelToken } from 'liquidjs';
import { printShopifyJson } from './print-shopify-json.ts';

/** What differs between a theme and the blocks of an app. */
export interface LiquidParts {
  /** Where `render` looks, and where files are read from. */
  readonly folders: readonly string[];
  /** The address of a file in the `assets` folder next to them. */
  assetUrl(file: string): string;
  /** The texts of the `t` filter. */
  readonly words: unknown;
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** Liquid with the filters and tags of Shopify that our theme and our extension use; liquidjs has the standard ones. */
export function makeLiquid({ folders, assetUrl, words, locale, currency, timeZone }: LiquidParts): Liquid {
  const liquid = new Liquid({
    root: [...folders],
    partials: [...folders],
    extname: '.liquid',
    timezoneOffset: timeZone,
    locale,
    strictFilters: true,
    cache: true,
  });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const filters: Readonly<Record<string, (value: never, ...args: never[]) => unknown>> = {
    asset_url: assetUrl,
    json: printShopifyJson,
    money: (cents: number) => money.format(cents / 100),
    t: (key: string) => findText(words, key) ?? `translation missing: ${locale}.${key}`,
    image_url: (image: string | { readonly src: string } | null, ...options: [string, unknown][]) => {
      const src = typeof image === 'object' ? image?.src : image;
      return src ? `${src}?${options.map(([name, value]) => `${name}=${String(value)}`).join('&')}` : '';
    },
    stylesheet_tag: (url: string) => `<link href="${url}" rel="stylesheet" type="text/css" media="all">`,
    handleize: (text: string) =>
      String(text)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    pluralize: (count: number, one: string, many: string) => (count === 1 ? one : many),
  };
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter as never);
  for (const name of ['schema', 'doc', 'stylesheet', 'javascript']) registerSilent(liquid, name);
  return liquid;
}

/** Blocks that speak to Shopify's editor alone print nothing. */
function registerSilent(liquid: Liquid, name: string): void {
  liquid.registerTag(name, {
    parse(this: Tag, _token: TagToken, rest: TopLevelToken[]) {
      while (rest.length) {
        const token = rest.shift() as TagToken;
        if (token.name === `end${name}`) return;
      }
      throw new Error(`${name} is never ended`);
    },
    render: () => '',
  });
}

const findText = (words: unknown, key: string): string | undefined =>
  key.split('.').reduce((at: unknown, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], words) as
    string | undefined;
