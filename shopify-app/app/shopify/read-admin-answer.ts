import { z } from 'zod';

/** What Shopify's Admin API has answered, sorted by what to do about it. */
export type AdminAnswer<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'throttled'; readonly afterMs: number }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string };

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .union([
      z.string(),
      z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() })),
    ])
    .optional(),
  extensions: z
    .object({
      cost: z.object({
        requestedQueryCost: z.number(),
        throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
      }),
    })
    .optional()
    .catch(undefined),
});

/** Shopify's buckets fill by the second: less than one is not worth asking again. */
const leastWaitMs = 1_000;

/**
 * Reads an answer of the Admin API by status, headers and body, whatever they are.
 * @see https://shopify.dev/docs/api/usage/response-codes
 */
export function readAdminAnswer<Data>(status: number, headers: Headers, body: string): AdminAnswer<Data> {
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 429) return { kind: 'throttled', afterMs: Number(headers.get('retry-after') ?? 1) * 1_000 };
  if (status >= 500 || status === 423 || status === 430) return { kind: 'unreachable', detail: `status ${status}` };
  const parsed = answerShape.safeParse(readJson(body));
  if (!parsed.success)
    return status === 200
      ? { kind: 'unreachable', detail: 'an answer that is not JSON of the Admin API' }
      : { kind: 'refused', detail: describeStatus(status) };
  const { data, errors = [], extensions } = parsed.data;
  if (typeof errors === 'string') return { kind: 'refused', detail: status === 200 ? errors : describeStatus(status) };
  const codes = errors.map((error) => error.extensions?.code);
  if (codes.includes('THROTTLED')) return { kind: 'throttled', afterMs: countWait(extensions?.cost) };
  if (codes.includes('INTERNAL_SERVER_ERROR')) return { kind: 'unreachable', detail: 'an error inside Shopify' };
  // A field that the shop's data protection withholds comes back as null with an error beside the rest of the data.
  const isPartial = data != null && codes.length > 0 && codes.every((code) => code === 'ACCESS_DENIED');
  if (errors.length && !isPartial)
    return {
      kind: 'refused',
      detail: errors
        .map(({ message }) => message)
        .join(' ')
        .slice(0, 500),
    };
  if (status !== 200) return { kind: 'refused', detail: describeStatus(status) };
  if (data == null) return { kind: 'unreachable', detail: 'an answer without data' };
  return { kind: 'data', data: data as Data };
}

type Cost = NonNullable<z.infer<typeof answerShape>['extensions']>['cost'];

/** How long until the shop's bucket holds enough for the query. */
function countWait(cost: Cost | undefined): number {
  if (!cost) return leastWaitMs;
  const missing = cost.requestedQueryCost - cost.throttleStatus.currentlyAvailable;
  return Math.max(leastWaitMs, Math.ceil((missing / cost.throttleStatus.restoreRate) * 1_000));
}

function describeStatus(status: number): string {
  if (status === 402) return 'the shop is frozen.';
  if (status === 403) return 'the shop or the app is not allowed to do this.';
  if (status === 404) return 'the shop is not there.';
  return `status ${status}.`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
