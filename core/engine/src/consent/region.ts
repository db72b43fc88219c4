/**
 * Where something may be remembered only after a yes: the EU with its outermost regions, the EEA, the United Kingdom with
 * Gibraltar, the Channel Islands and the Isle of Man, Switzerland; and Brazil, South Korea and Türkiye, whose laws ask for
 * consent as well. ISO 3166-1, without separators.
 */
const optIn =
  'ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK' +
  'AXGFGPMQREYTMF' +
  'ISLINO' +
  'GBGIGGJEIM' +
  'CH' +
  'BRKRTR';

/**
 * Where the visitor must be told and may say no, but need not be asked first: the United States (no state asks for an
 * opt-in to first-party storage), Australia, New Zealand and Japan. Kept short on purpose: what is not in here waits.
 */
const optOut = 'USAUNZJP';

/**
 * Which kind of law a visitor's place has; undefined where it is not known, or not known to us.
 *
 * @param region ISO 3166-1 country or ISO 3166-2 subdivision, `US-CA`; Shopify's `USCA` is read as well
 */
export function findLaw(region: unknown): 'opt-in' | 'opt-out' | undefined {
  if (typeof region !== 'string' || !/^[a-z]{2}(-|[a-z]{2}$|$)/i.test(region)) return undefined;
  const country = region.slice(0, 2).toUpperCase();
  const isIn = (countries: string) => countries.match(/../g)?.includes(country);
  return isIn(optOut) ? 'opt-out' : isIn(optIn) ? 'opt-in' : undefined;
}
