import type { Lead } from './lead.ts';

/** Whether words stand in the address, the phone number or anything that was filled in, in whatever case. */
export function holdsWords({ email, phone, fields }: Pick<Lead, 'email' | 'phone' | 'fields'>, words: string): boolean {
  const wanted = words.toLowerCase();
  const texts = [email, ...Object.values(fields).flatMap((value) => value)];
  if (texts.some((text) => text !== undefined && String(text).toLowerCase().includes(wanted))) return true;
  // However a number is written, by its digits; without the 0 that stands for the country's code.
  const digits = words.replaceAll(/[\s()./-]/g, '').replace(/^0+/, '');
  return !!phone && (phone.includes(wanted) || (/^\+?\d{4,}$/.test(digits) && phone.includes(digits)));
}
