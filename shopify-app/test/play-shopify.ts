// A setup file: Shopify's library keeps the `fetch` that it finds, so it must find this one.
import { sendToStandIn } from '@beckon/shopify-stand-in/send-to-stand-in';
import { standInUrl } from './stand-in-url.ts';

globalThis.fetch = sendToStandIn(globalThis.fetch, () => standInUrl.current);
