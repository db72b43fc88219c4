import type { Shop } from '../shop/shop.ts';
import { redirect } from './exchange.ts';
import type { Answer } from './exchange.ts';

/** Logs customers in by their address alone: what a shop of ours asks for on top is Shopify's business. */
export function answerAccount(shop: Shop, showLogin: (email: string) => Answer): Answer {
  return async (exchange) => {
    const { url, method, visitor } = exchange;
    if (url.pathname === '/account/logout') {
      visitor.customerId = null;
      return redirect(exchange, '/');
    }
    if (method !== 'POST' || url.pathname !== '/account/login') return false;
    const email = String((await exchange.readBody())['customer[email]'] ?? '').trim();
    const customer = shop.data.customers.find((it) => it.email === email.toLowerCase() && it.state === 'enabled');
    if (!customer) return showLogin(email)(exchange);
    visitor.customerId = customer.id;
    return redirect(exchange, '/account');
  };
}
