import type { Consent, ConsentAnswer, ConsentSource } from './consent.ts';
import type { Purpose } from './purpose.ts';

/** How a purpose that is not allowed is refused, and by whom. A consent that cannot be read is pending. */
export function nameRefusal(
  consent: Partial<Consent> | null | undefined,
  purpose: Purpose,
): { readonly is: ConsentAnswer; readonly source: ConsentSource } {
  return {
    is: consent?.[purpose] === 'denied' ? 'denied' : 'pending',
    source: consent?.because?.[purpose] ?? 'nothing',
  };
}
