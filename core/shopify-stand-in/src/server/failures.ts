import { cutHeader } from './serve-fetch.ts';

/** What Shopify may do instead of answering. */
export interface Failure {
  readonly kind: 'status' | 'throttled' | 'garbage' | 'cut' | 'slow';
  /** Of a `status`: 401, 402, 423, 429, 500, 502, 503 … */
  readonly status?: number;
  /** Which requests; both where nothing is said. */
  readonly on?: 'graphql' | 'token';
  /** How many of them; one where nothing is said. */
  readonly times?: number;
  /** Of one that is `slow`: how long it takes before it answers all the same. */
  readonly delayMs?: number;
}

/** Failures that wait for their request. */
export interface Failures {
  failNext(failure: Failure): void;
  clear(): void;
  /** The answer of the first failure that waits for such a request; undefined where there is none. */
  take(on: 'graphql' | 'token'): Promise<Response | undefined>;
}

export function openFailures(): Failures {
  let waiting: { readonly failure: Failure; left: number }[] = [];
  return {
    failNext: (failure) => void waiting.push({ failure, left: failure.times ?? 1 }),
    clear: () => void (waiting = []),
    async take(on) {
      const next = waiting.find(({ failure }) => !failure.on || failure.on === on);
      if (!next) return undefined;
      next.left--;
      waiting = waiting.filter(({ left }) => left > 0);
      return answerFailure(next.failure);
    },
  };
}

const bodies: Readonly<Record<number, string>> = {
  401: '{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}',
  402: '{"errors":"Unavailable Shop"}',
  403: '{"errors":"Forbidden"}',
  423: '{"errors":"Locked"}',
  429: '{"errors":"Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service."}',
};

async function answerFailure(failure: Failure): Promise<Response | undefined> {
  const json = { 'content-type': 'application/json' };
  switch (failure.kind) {
    case 'status': {
      const status = failure.status ?? 500;
      const body = bodies[status];
      if (!body)
        return new Response('<html><body>Something went wrong.</body></html>', {
          status,
          headers: { 'content-type': 'text/html' },
        });
      return new Response(body, { status, headers: { ...json, ...(status === 429 && { 'retry-after': '2.0' }) } });
    }
    case 'throttled':
      return Response.json({
        errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } }],
        extensions: { cost: { requestedQueryCost: 10, actualQueryCost: null, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 5, restoreRate: 100 } } },
      }); // prettier-ignore
    case 'garbage':
      return new Response('{"data":{"sho', { headers: json });
    case 'cut':
      return new Response(null, { headers: { [cutHeader]: '1' } });
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, failure.delayMs ?? 1000));
      return undefined;
  }
}
