/** The signs that somebody still wants what we keep of their site, and how they were told that it will end. Epoch ms. */
export interface Account {
  readonly createdAtMs: number;
  /** When a person last used the admin. Programs do not count. */
  readonly usedAtMs?: number;
  /** When it was last seen that the platform takes money for it. */
  readonly paidAtMs?: number;
  /** The first notice of this stretch without use, and how many days before the end the last one was given. */
  readonly warned?: { readonly atMs: number; readonly days: number };
}
