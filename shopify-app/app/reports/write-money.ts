import type { Money } from '@beckon/hub/reports/numbers';
import type { Format } from '../ui/index.ts';

/** Amounts of several currencies side by side, never added; a dash where there is none. */
export function writeMoney(amounts: readonly Money[], format: Format): string {
  if (amounts.length === 0) return '–';
  return amounts
    .map(({ amount, currency }) =>
      /^[A-Z]{3}$/.test(currency) ? format.money(amount, currency) : format.number(amount),
    )
    .join(' + ');
}
