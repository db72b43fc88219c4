import type { Shop } from '../shop/shop.ts';
import { redirect, sendJson } from './exchange.ts';
import type { Answer, Exchange } from './exchange.ts';
import { findVariant } from './price-cart.ts';
import { printCart, printLine } from './print-cart.ts';
import { makeCart } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** Shopify's Ajax API for carts, and the forms of a theme that do the same: https://shopify.dev/docs/api/ajax/reference/cart. */
export function answerCart(shop: Shop): Answer {
  const print = (visitor: Visitor) => printCart(shop, visitor);

  return async (exchange) => {
    const { url, method, visitor } = exchange;
    const [, verb, isAjax] = /^\/cart(?:\/(add|change|update|clear))?(\.js)?$/.exec(url.pathname) ?? [];
    if (url.pathname.startsWith('/discount/')) return takeDiscountLink(exchange);
    if (url.pathname === '/cart.js') return sendJson(exchange, print(visitor));
    if (method === 'POST' && url.pathname === '/cart') return takeCartForm(exchange);
    if (!verb) return false;

    const given = method === 'POST' ? await exchange.readBody() : Object.fromEntries(url.searchParams);
    const problem = changes[verb]?.(shop, visitor, given);
    shop.tell({ kind: 'changed' });
    if (!isAjax) return redirect(exchange, '/cart');
    if (problem) return sendJson(exchange, { status: 422, message: 'Cart Error', description: problem }, 422);
    return sendJson(exchange, verb === 'add' ? printLine(shop, visitor, Number(given['id'])) : print(visitor));
  };
}

/** What is wrong with it, in the shop's words; nothing where it was done. */
type Change = (shop: Shop, visitor: Visitor, given: Readonly<Record<string, unknown>>) => string | undefined;

const changes: Readonly<Record<string, Change>> = {
  add(shop, { cart }, given) {
    const items = Array.isArray(given['items']) ? (given['items'] as Record<string, unknown>[]) : [given];
    for (const item of items) {
      const id = Number(item['id']);
      const quantity = Math.max(1, Math.floor(Number(item['quantity'] ?? 1)) || 1);
      const found = findVariant(shop, id);
      if (!found) return 'Cannot find variant';
      if (found.variant.stock < 1) return `The product '${found.product.title}' is already sold out.`;
      const line = cart.lines.find(({ variantId }) => variantId === id);
      if (line) line.quantity += quantity;
      else cart.lines.unshift({ variantId: id, quantity });
    }
    return undefined;
  },
  change(_, { cart }, given) {
    const id = String(given['id'] ?? '').split(':')[0];
    const line = given['line']
      ? cart.lines[Number(given['line']) - 1]
      : cart.lines.find((it) => `${it.variantId}` === id);
    if (!line) return 'no valid id or line parameter';
    line.quantity = Math.max(0, Math.floor(Number(given['quantity'])) || 0);
    cart.lines = cart.lines.filter(({ quantity }) => quantity > 0);
    return undefined;
  },
  update(_, { cart }, given) {
    const updates = given['updates'] ?? given['updates[]'];
    if (Array.isArray(updates))
      cart.lines.forEach((line, at) => (line.quantity = Number(updates[at] ?? line.quantity)));
    else
      for (const [id, quantity] of Object.entries(Object(updates) as Record<string, unknown>))
        for (const line of cart.lines) if (`${line.variantId}` === id) line.quantity = Number(quantity);
    cart.lines = cart.lines.filter(({ quantity }) => quantity > 0);
    if (typeof given['note'] === 'string') cart.note = given['note'];
    Object.assign(cart.attributes, given['attributes']);
    if (typeof given['discount'] === 'string')
      cart.codes = given['discount'].split(',').map((code) => code.trim()).filter(Boolean); // prettier-ignore
    return undefined;
  },
  clear(_, visitor) {
    visitor.cart = { ...makeCart(), token: visitor.cart.token };
    return undefined;
  },
};

/** `/discount/CODE?redirect=/path`: the code holds for this cart and for one that is still empty. */
function takeDiscountLink(exchange: Exchange): true {
  const { url, visitor } = exchange;
  const code = decodeURIComponent(url.pathname.slice('/discount/'.length));
  if (code && !visitor.cart.codes.some((it) => it.toLowerCase() === code.toLowerCase())) visitor.cart.codes = [code];
  const to = url.searchParams.get('redirect') ?? '/';
  // Shopify follows no address of another shop.
  return redirect(exchange, /^\/(?![/\\])/.test(to) ? to : '/');
}

async function takeCartForm(exchange: Exchange): Promise<true> {
  const given = await exchange.readBody();
  changes['update']?.({} as Shop, exchange.visitor, given);
  return redirect(exchange, 'checkout' in given ? '/checkout' : '/cart');
}
