/** Tells App Bridge that its token was not taken: it fetches a new one and asks once more. */
export function giveNewToken(): Response {
  return new Response(null, { status: 401, headers: { 'X-Shopify-Retry-Invalid-Session-Request': '1' } });
}
