/**
 * Where the visitor must be told and may say no, but need not be asked first: the United States (no state asks for an
 * opt-in to first-party storage), Australia, New Zealand and Japan. Kept short on purpose: everywhere else, known or
 * not, waits for a yes.
 */
const optOut = /^(US|AU|NZ|JP)(-|[A-Z]{2}$|$)/i;

/**
 * Whether the law of a visitor's place lets a site remember before it was told yes.
 *
 * @param region ISO 3166-1 country or ISO 3166-2 subdivision, `US-CA`; Shopify's `USCA` is read as well
 */
export const isOptOut = (region: unknown): boolean => typeof region === 'string' && optOut.test(region);
