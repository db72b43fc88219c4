import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone number in international form (E.164), a national one read as people dial it in that country. Only its length is
 * held against the country's plan: ranges are added all the time, and a refused real number is a lost customer.
 *
 * @param country ISO 3166-1 alpha-2; without it only numbers with their `+` can be read
 */
export function readPhone(text: string, country: string | undefined): string | undefined {
  const from = country && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text.trim().replace(/^00(?=[1-9])/, '+'), from);
  return number?.isPossible() && !number.ext ? number.number : undefined;
}
