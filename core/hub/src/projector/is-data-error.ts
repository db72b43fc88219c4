/**
 * Whether the database refused what it was given (SQLSTATE classes 22, data exception, and 23, integrity), as opposed to
 * being away, full or busy: those pass, this does not.
 */
export function isDataError(error: unknown): boolean {
  const { message, meta } = Object(error) as {
    readonly message?: unknown;
    readonly meta?: { readonly code?: unknown };
  };
  const [, code] = /Code: `(\w{5})`/.exec(String(message)) ?? [];
  return /^2[23]/.test(code ?? String(meta?.code ?? ''));
}
