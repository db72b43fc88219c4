import type { Choice } from './editor-facts.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that the browser has a name for and that are no countries: groups of them, and places set aside. */
const notCountries = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

/** The countries of ISO 3166 as a language names them, by name. */
export function listCountries(locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .flatMap((value): Choice[] => {
      const label = notCountries.includes(value) ? undefined : names.of(value);
      return label === undefined || isOldCode(value) ? [] : [{ value, label }];
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Codes that are out of use lead to another today: `DD` to `DE`. */
const isOldCode = (code: string): boolean =>
  new Intl.Locale(`und-${code}`).region !== code || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
