/** The app, as Shopify knows it: what its Dev Dashboard would show. */
export interface AppIdentity {
  readonly id: number;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly handle: string;
  readonly title: string;
  /** Where it runs: `http://127.0.0.1:3000`. */
  readonly url: string;
  /** What an installation grants. */
  readonly scopes: readonly string[];
}
