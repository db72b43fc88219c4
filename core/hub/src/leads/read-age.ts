import type { CheckedLead } from './check-lead.ts';
import type { Form } from './check-field.ts';

/** Younger ones are not served: nothing of them is kept. Younger than `ofAge` are served, and not advertised to. */
export const youngest = 13;
export const ofAge = 16;

/** What a form asks for a birthday, or an age in years, goes by such names in the languages we speak. */
const birthday = /birth|born|dob|geburt|naissance|nacimiento|cumplea|nascita|compleanno|geboorte|verjaardag/i;
const years = /(^|[^\p{L}])(age|alter|âge|edad|età|leeftijd)($|[^\p{L}])/iu;

/**
 * How old somebody says they are, in full years, where the form asks; of several answers the youngest.
 */
export function readAge({ fields }: Form, values: CheckedLead['fields'], nowMs: number): number | undefined {
  const ages = fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const title = `${field.name} ${'label' in field ? field.label : ''}`;
    if (field.kind === 'date' && birthday.test(title) && typeof value === 'string') return [yearsSince(value, nowMs)];
    if (!years.test(title) || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const age = /^\s*(\d{1,3})\s*$/.exec(String(value))?.[1];
    return age === undefined ? [] : [Number(age)];
  });
  const plausible = ages.filter((age) => age >= 0 && age <= 130);
  return plausible.length ? Math.min(...plausible) : undefined;
}

/** Full years since a day, as birthdays are counted: one of the 29th of February comes on the 1st of March. */
function yearsSince(day: string, nowMs: number): number {
  const [year = 0, rest = ''] = [Number(day.slice(0, 4)), day.slice(5)];
  const today = new Date(nowMs).toISOString();
  return Number(today.slice(0, 4)) - year - (today.slice(5, 10) < rest ? 1 : 0);
}
