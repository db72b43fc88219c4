// `node --import @beckon/shopify-stand-in/preload …` with BECKON_STAND_IN_URL set: what the process asks of Shopify by
// `fetch` goes to the stand-in, and nothing else leaves this machine. To be loaded before anything that keeps `fetch`.
import { sendToStandIn } from './send-to-stand-in.ts';

const url = process.env['BECKON_STAND_IN_URL'];
if (!url) throw new Error('BECKON_STAND_IN_URL must say where the stand-in for Shopify listens.');
globalThis.fetch = sendToStandIn(globalThis.fetch, () => url);
