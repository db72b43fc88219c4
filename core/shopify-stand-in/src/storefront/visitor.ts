import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the shop keeps of one browser: its cart, and who is logged in. */
export interface Visitor {
  cart: Cart;
  customerId: number | null;
}

export interface Cart {
  readonly token: string;
  lines: CartLine[];
  /** As they were given, whether they hold or not. */
  codes: string[];
  attributes: Record<string, string>;
  note: string;
}

export interface CartLine {
  readonly variantId: number;
  quantity: number;
}

export const makeToken = (): string => randomBytes(16).toString('hex');

export const makeCart = (): Cart => ({ token: makeToken(), lines: [], codes: [], attributes: {}, note: '' });

const cookieName = 'stand_in_visitor';

/** The browsers that have been here, known by a cookie that is as necessary as a cart. */
export function openVisitors() {
  const visitors = new Map<string, Visitor>();
  return {
    /** Whoever asks; a cookie is set for those who have none. */
    recognise(request: IncomingMessage, response: ServerResponse): Visitor {
      const token = readCookie(request, cookieName) ?? makeToken();
      const known = visitors.get(token);
      if (known) return known;
      const visitor: Visitor = { cart: makeCart(), customerId: null };
      visitors.set(token, visitor);
      response.appendHeader('set-cookie', `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax`);
      return visitor;
    },
  };
}

export const readCookie = (request: IncomingMessage, name: string): string | undefined =>
  request.headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
