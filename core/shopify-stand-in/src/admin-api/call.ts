import { GraphQLError } from 'graphql';
import type { Shop, Token } from '../shop/shop.ts';

/** One request to the Admin API: whose shop, and by which token. */
export interface Call {
  readonly shop: Shop;
  readonly token: Token;
}

/** Fields by name: values, or functions of their arguments that are called only where the field was asked for. */
export type View = Readonly<Record<string, unknown>>;

export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code?: string;
  readonly elementIndex?: number;
}

/** Fails loudly, so that nothing is ever tested against an invented answer. */
export function refuseUnplayed(what: string): never {
  throw new GraphQLError(`The stand-in does not play ${what}.`, { extensions: { code: 'NOT_PLAYED' } });
}
