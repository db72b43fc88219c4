import type { Lead } from './lead.ts';

/** What of a sign-up can be corrected: texts, each value once, the address and the number under our own names. */
export function listCorrectable(
  { email, phone, fields }: Pick<Lead, 'email' | 'phone' | 'fields'>,
  names: { readonly email: string; readonly phone: string },
): readonly { readonly name: string; readonly value: string }[] {
  const all: readonly (readonly [string, unknown])[] = [
    [names.email, email],
    [names.phone, phone],
    ...Object.entries(fields),
  ];
  const listed = new Map<string, string>();
  for (const [name, value] of all)
    if (typeof value === 'string' && value !== '' && !listed.has(value)) listed.set(value, name);
  return [...listed].map(([value, name]) => ({ name, value }));
}
