import { register } from '@shopify/web-pixels-extension';
import { watchCheckout } from './watch-checkout.ts';

register((api) => watchCheckout(api));
