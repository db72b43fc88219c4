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
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Asked<Data>>;
}
