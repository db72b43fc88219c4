/** An answer that leads elsewhere in the app; loaders return it, or throw it. */
export function redirectTo(path: string, status: 302 | 303 = 302): Response {
  return new Response(null, { status, headers: { Location: path } });
}
