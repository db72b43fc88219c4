import { askAdmin } from './admin-line.ts';

export const askIdToken = (): Promise<string> => askAdmin({ kind: 'id-token' }) as Promise<string>;

const retryHeader = 'x-shopify-retry-invalid-session-request';

/** Every request of the app to itself carries a fresh session token; one that is refused for its token is tried again. */
export function signFetch(): void {
  const fetchAsIs = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has('authorization'))
      return fetchAsIs(request);
    const again = request.clone();
    const first = await fetchAsIs(await sign(request));
    if (!first.headers.has(retryHeader)) return leaveIfAsked(first);
    return leaveIfAsked(await fetchAsIs(await sign(again)));
  };
}

async function sign(request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${await askIdToken()}`);
  headers.set('x-requested-with', 'XMLHttpRequest');
  return new Request(request, { headers });
}

/** The app may ask for the whole admin to go elsewhere. */
function leaveIfAsked(response: Response): Response {
  const address = response.headers.get('x-shopify-api-request-failure-reauthorize-url');
  if (address) open(address, '_top');
  return response;
}
