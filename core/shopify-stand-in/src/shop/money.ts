/** Whole cents as Shopify writes an amount: `"48.00"`. */
export const formatAmount = (cents: number): string => (cents / 100).toFixed(2);

/** The cents of an amount as Shopify takes it, rounded to the next whole one; undefined where it is no number. */
export function parseAmount(amount: string | number): number | undefined {
  const cents = Math.round(Number(amount) * 100);
  return Number.isFinite(cents) && String(amount).trim() !== '' ? cents : undefined;
}
