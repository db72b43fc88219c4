/**
 * Where the visitor must be told and may say no, but need not be asked first: the United States (no state asks for an
 * opt-in to first-party storage), Australia, New Zealand and Japan; ISO 3166-1, without separators. Kept short on
 * purpose: everywhere else, known or not, waits for a yes.
 */
const optOut = 'USAUNZJP';

/**
 * Whether the law of a visitor's place lets a site remember before it was told yes.
 *
 * @param region ISO 3166-1 country or ISO 3166-2 subdivision, `US-CA`; Shopify's `USCA` is read as well
 */
export function isOptOut(region: unknown): boolean {
  if (typeof region !== 'string' || !/^[a-z]{2}(-|[a-z]{2}$|$)/i.test(region)) return false;
  return !!optOut.match(/../g)?.includes(region.slice(0, 2).toUpperCase());
}
