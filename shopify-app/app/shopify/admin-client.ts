import type { AdminQuery } from './queries/admin-query.ts';

/** What came of a question to a shop's Admin API. */
export type Asked<Data> =
  | { readonly ok: true; readonly data: Data }
  | {
      readonly ok: false;
      /** 'no-access': the shop has left, or the merchant has to open the app again. */
      readonly why: 'no-access' | 'throttled' | 'unreachable' | 'refused';
      readonly mayRetry: boolean;
      /** In words that a merchant understands. */
      readonly problem: string;
    };

/** The Admin API of one shop. */
export interface AdminClient {
  /** `example.myshopify.com` */
  readonly shop: string;
  ask<Data, Variables>(
    query: AdminQuery<Data, Variables>,
    ...variables: Record<string, never> extends Variables ? [] : [variables: Variables]
  ): Promise<Asked<Data>>;
}

/** A question that failed, for callers whose own answer says the same. */
export type Failed = Extract<Asked<never>, { readonly ok: false }>;

/** A mutation answers well and still says what is wrong with its input: that is a refusal, in Shopify's words. */
export function findRefusal(
  errors: readonly { readonly message: string }[] | undefined,
): { readonly ok: false; readonly why: 'refused'; readonly mayRetry: false; readonly problem: string } | undefined {
  if (!errors?.length) return undefined;
  const words = errors.map(({ message }) => message).join(' ');
  return { ok: false, why: 'refused', mayRetry: false, problem: `Shopify refused this: ${words}` };
}
