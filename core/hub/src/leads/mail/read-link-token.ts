/** The token that a link of a letter, or the form behind it, brings along; empty where there is none. */
export function readLinkToken(source: unknown): string {
  const { token } = Object(source) as { readonly token?: unknown };
  return typeof token === 'string' ? token : '';
}
