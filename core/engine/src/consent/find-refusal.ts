import { allows } from './allows.ts';
import type { Consent, ConsentAnswer, ConsentSource } from './consent.ts';
import type { Purpose } from './purpose.ts';

/** How a purpose is refused and by whom; undefined when it is allowed. A consent that cannot be read is pending. */
export function findRefusal(
  consent: Consent,
  purpose: Purpose,
): { readonly is: ConsentAnswer; readonly source: ConsentSource } | undefined {
  if (allows(consent, purpose)) return undefined;
  const given = consent as Partial<Consent> | null | undefined;
  return {
    is: given?.[purpose] === 'denied' ? 'denied' : 'pending',
    source: (given?.because as Partial<Consent['because']> | null | undefined)?.[purpose] ?? 'nothing',
  };
}
