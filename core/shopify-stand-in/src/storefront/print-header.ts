import { readMainTheme } from '../shop/theme.ts';
import type { Shop } from '../shop/shop.ts';
import { printShopifyJson } from '../theme/print-shopify-json.ts';
import type { Exchange } from './exchange.ts';

export interface PixelEvent {
  readonly name: string;
  readonly facts: unknown;
}

/** What Shopify prints into the head of a page; the events are what its pixels hear there. */
export type PrintHeader = (exchange: Exchange, events?: readonly PixelEvent[]) => string;

export interface HeaderParts {
  /** `DE`: where the visitor is taken to be. */
  readonly region: string;
  readonly hasBanner: boolean;
  readonly hasStandardEvents: boolean;
  /** The purposes without which Shopify does not load the pixel. */
  readonly pixelNeeds: readonly string[];
  readonly hasPixel: boolean;
}

/** Where the law asks before and not after: the European Union, its neighbours with the same law, and the like. */
const asksFirst =
  /^(AT|BE|BG|HR|CY|CZ|DK|EE|FI|FR|DE|GR|HU|IS|IE|IT|LV|LI|LT|LU|MT|NL|NO|PL|PT|RO|SK|SI|ES|SE|GB|CH|BR)/;

export function makePrintHeader(shop: Shop, parts: HeaderParts): PrintHeader {
  const { facts } = shop.data;
  const locale = facts.locales[0]?.locale ?? 'en';
  return (_, events = []) => {
    const theme = readMainTheme(shop);
    const standIn = {
      shopify: {
        shop: facts.domain,
        locale,
        currency: { active: facts.currency, rate: '1.0' },
        country: parts.region.slice(0, 2),
        theme: { name: theme.name, id: theme.id, role: theme.role },
        routes: { root: '/' },
        designMode: false,
      },
      privacy: { region: parts.region, asksFirst: asksFirst.test(parts.region), hasBanner: parts.hasBanner },
      pixels: {
        pixel:
          parts.hasPixel && shop.data.webPixel
            ? {
                script: '/cdn/wpm/beckon-pixel.js',
                settings: JSON.parse(shop.data.webPixel.settings) as unknown,
                needs: parts.pixelNeeds,
              }
            : null,
        data: { cart: null, checkout: null, customer: null, productVariants: [], shop: { name: facts.name, myshopifyDomain: facts.domain } },
        events,
      },
    }; // prettier-ignore
    return `<script>window.standIn = ${printShopifyJson(standIn)}; window.themeHasEvents = ${parts.hasStandardEvents};</script>
  <script src="/cdn/shopifycloud/shopify-global.js"></script>
  <script src="/cdn/wpm/pixels.js" defer></script>`;
  };
}
