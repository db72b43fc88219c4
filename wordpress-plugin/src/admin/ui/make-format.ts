/** Values as people of the site’s language read them. */
export interface Format {
  readonly number: (value: number) => string;
  /** A share of one, as a percentage. */
  readonly share: (value: number) => string;
  /** Amounts by currency side by side, never added; a dash where there are none. */
  readonly money: (amounts: Readonly<Record<string, number>>) => string;
  /** A calendar day, given as `2026-11-28`. */
  readonly day: (day: string) => string;
  /** The same without its year. */
  readonly shortDay: (day: string) => string;
  /** A moment, given in ISO 8601 or as epoch milliseconds, by the clocks of the site. */
  readonly moment: (at: string | number) => string;
}

export const dash = '–';

/** Below it a share would be written as nothing, which it is not. */
const leastShare = 0.0005;

export function makeFormat(locale: string, timeZone: string): Format {
  const language = supported(() => new Intl.NumberFormat(locale)) ? locale : 'en';
  const zone = supported(() => new Intl.DateTimeFormat(language, { timeZone })) ? timeZone : 'UTC';
  const number = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const smallShare = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 1 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const atNoon = (text: string) => new Date(`${text}T12:00:00Z`);
  return {
    number: (value) => number.format(value),
    share: (value) => (value < leastShare ? smallShare : share).format(value),
    money: (amounts) => {
      const told = Object.entries(amounts).map(([currency, amount]) =>
        /^[A-Z]{3}$/.test(currency)
          ? new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount)
          : number.format(amount),
      );
      return told.length > 0 ? told.join(' + ') : dash;
    },
    day: (text) => day.format(atNoon(text)),
    shortDay: (text) => shortDay.format(atNoon(text)),
    moment: (at) => moment.format(new Date(at)),
  };
}

function supported(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    // A locale or a time zone that this browser does not know.
    return false;
  }
}
