import path from 'node:path';
import type { DiscountAnswer } from '../shop/check-discount.ts';
import { checkDiscount } from '../shop/check-discount.ts';
import { placeOrder } from '../shop/place-order.ts';
import type { Shop } from '../shop/shop.ts';
import { redirect, sendHtml } from '../storefront/exchange.ts';
import type { Answer, Exchange } from '../storefront/exchange.ts';
import { findVariant, priceCart } from '../storefront/price-cart.ts';
import type { PrintHeader } from '../storefront/print-header.ts';
import { makeCart } from '../storefront/visitor.ts';
import { makeLiquid } from '../theme/make-liquid.ts';
import { openCheckouts } from './checkouts.ts';
import type { Checkout } from './checkouts.ts';
import { makeCheckoutFacts } from './make-checkout-facts.ts';

const shippingCents = 490;

/** What a refused code is told to the buyer. */
const refusals: Readonly<Record<Extract<DiscountAnswer, { readonly ok: false }>['why'], string>> = {
  unknown: 'This code does not exist.',
  'not-active': 'This code is not valid now.',
  'used-up': 'This code has been used already.',
  'not-for-you': 'This code is for somebody else.',
  'below-minimum': 'Your cart is below the minimum for this code.',
};

/** Shopify's checkout: contact, code, pay, thank you. Each page tells the pixel what it would be told on Shopify. */
export function answerCheckout(shop: Shop, printHeader: PrintHeader): Answer {
  const checkouts = openCheckouts();
  const locale = shop.data.facts.locales[0]?.locale ?? 'en';
  const liquid = makeLiquid({
    folders: [path.join(import.meta.dirname, 'pages')],
    assetUrl: (file) => `/cdn/shop/t/1/assets/${file}`,
    words: {},
    locale,
    currency: shop.data.facts.currency,
    timeZone: shop.data.facts.timeZone,
  });
  const draw = async (exchange: Exchange, page: string, facts: Readonly<Record<string, unknown>>) => {
    const all = { shop: shop.data.facts, locale, shipping: shippingCents, ...facts };
    const content = (await liquid.renderFile(page, all)) as string;
    return sendHtml(exchange, (await liquid.renderFile('frame', { ...all, content })) as string);
  };

  const showContact = (exchange: Exchange, checkout: Checkout, more: Readonly<Record<string, unknown>> = {}) => {
    const { visitor, token, email = '' } = checkout;
    const priced = priceCart(shop, visitor, email, shippingCents);
    const person = shop.data.customers.find(({ id }) => id === visitor.customerId);
    const totalCents = priced.totalCents + shippingCents;
    const facts = makeCheckoutFacts(shop, {
      token,
      email: email || null,
      lines: visitor.cart.lines,
      codes: priced.discounts.map(({ code }) => code),
      subtotalCents: priced.subtotalCents,
      totalCents,
      discountCents: priced.subtotalCents - priced.totalCents,
    });
    return draw(exchange, 'contact', {
      title: 'Check out',
      header: printHeader(exchange, [{ name: 'checkout_started', facts }]),
      path: `/checkouts/cn/${token}`,
      items: priced.items.map(({ product, variant, quantity, lineCents }) => ({
        title: product.title,
        variant: variant.title,
        quantity,
        total: lineCents,
        picture: `/cdn/shop/files/${product.pictures[0]?.file}`,
      })),
      subtotal: priced.subtotalCents,
      discounts: priced.discounts,
      total: totalCents,
      email: email || person?.email || '',
      first_name: person?.firstName ?? '',
      last_name: person?.lastName ?? '',
      ...more,
    });
  };

  const showThanks = (exchange: Exchange, checkout: Checkout) => {
    const { order, token } = checkout;
    if (!order) return redirect(exchange, `/checkouts/cn/${token}`);
    const facts = makeCheckoutFacts(shop, {
      token,
      email: order.email,
      lines: order.lines,
      codes: order.discountCodes.map(({ code }) => code),
      subtotalCents: order.subtotalCents,
      totalCents: order.totalCents,
      discountCents: order.discountCents,
      order,
    });
    return draw(exchange, 'thank-you', {
      title: 'Thank you',
      isDone: true,
      header: printHeader(exchange, [{ name: 'checkout_completed', facts }]),
      order,
      email: order.email,
      first_name: shop.data.customers.find(({ id }) => id === order.customerId)?.firstName ?? '',
      items: order.lines.map((line) => ({
        title: line.title,
        variant: line.variantTitle,
        quantity: line.quantity,
        total: line.priceCents * line.quantity,
        picture: `/cdn/shop/files/${findVariant(shop, line.variantId)?.product.pictures[0]?.file}`,
      })),
      subtotal: order.subtotalCents,
      shipping: order.shippingCents,
      discounts: order.discountCodes,
      total: order.totalCents,
    });
  };

  const takeCode = async (exchange: Exchange, checkout: Checkout) => {
    const code = String((await exchange.readBody())['code'] ?? '').trim();
    const { visitor, email = '' } = checkout;
    const { subtotalCents } = priceCart(shop, visitor);
    const answer = checkDiscount(shop, code, { subtotalCents, shippingCents, customerId: visitor.customerId, email });
    if (!answer.ok) return showContact(exchange, checkout, { code_problem: refusals[answer.why], tried_code: code });
    visitor.cart.codes = [answer.used.code];
    return redirect(exchange, `/checkouts/cn/${checkout.token}`);
  };

  const pay = async (exchange: Exchange, checkout: Checkout) => {
    const given = await exchange.readBody();
    const { visitor, token } = checkout;
    const email = String(given['email'] ?? '').trim();
    checkout.email = email;
    // A second press of the button pays once.
    if (checkout.order) return redirect(exchange, `/checkouts/cn/${token}/thank-you`);
    if (!/^\S+@\S+$/.test(email))
      return showContact(exchange, checkout, { problem: 'Please enter an e-mail address.' });
    const codes = priceCart(shop, visitor, email, shippingCents).codes;
    const placed = placeOrder(shop, {
      lines: visitor.cart.lines,
      email,
      firstName: String(given['first_name'] ?? ''),
      lastName: String(given['last_name'] ?? ''),
      ...(visitor.customerId !== null && { customerId: visitor.customerId }),
      codes: codes.filter(({ applicable }) => applicable).map(({ code }) => code),
      shippingCents,
      acceptsMarketing: given['accepts_marketing'] === '1',
      cartToken: visitor.cart.token,
      checkoutToken: token,
      attributes: visitor.cart.attributes,
    });
    if (!placed.ok)
      return showContact(exchange, checkout, { problem: `The order could not be placed: ${placed.why}.` });
    checkout.order = placed.order;
    visitor.cart = makeCart();
    return redirect(exchange, `/checkouts/cn/${token}/thank-you`);
  };

  return (exchange) => {
    const { url, method, visitor } = exchange;
    if (url.pathname === '/checkout')
      return visitor.cart.lines.length
        ? redirect(exchange, `/checkouts/cn/${checkouts.begin(visitor).token}`)
        : redirect(exchange, '/cart');
    const [, token = '', step] =
      /^\/checkouts\/cn\/([\da-f]+)(?:\/(discount|pay|thank-you))?$/.exec(url.pathname) ?? [];
    const checkout = checkouts.find(token);
    // A checkout is nobody's but the browser's that began it.
    if (!checkout || checkout.visitor !== visitor) return url.pathname.startsWith('/checkouts/') && redirect(exchange, '/cart'); // prettier-ignore
    if (method === 'POST' && step === 'discount') return takeCode(exchange, checkout);
    if (method === 'POST' && step === 'pay') return pay(exchange, checkout);
    if (step === 'thank-you') return showThanks(exchange, checkout);
    return checkout.order ? redirect(exchange, `${url.pathname}/thank-you`) : showContact(exchange, checkout);
  };
}
