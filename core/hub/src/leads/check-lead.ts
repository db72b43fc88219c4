import { checkField, type Field, type FieldValue, type Form } from './check-field.ts';
import type { LeadWords } from './lead-words.ts';

/** What the page sent of a form, of whatever shape. */
export interface Submitted {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly consents: Readonly<Record<string, { readonly given: boolean; readonly version: string }>>;
}

/** A permission as it is kept: the words are ours, of that version and language, not what the page claims they were. */
export interface KeptConsent {
  readonly given: boolean;
  readonly purpose: 'marketing' | 'analytics' | 'preferences';
  readonly text: string;
  readonly version: string;
}

export interface CheckedLead {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly consents: Readonly<Record<string, KeptConsent>>;
  readonly email?: string;
  readonly phone?: string;
}

export interface LeadProblem {
  readonly field?: string;
  readonly message: string;
}

/**
 * Reads a filled form by the form's own definition, every problem at once and by field. What the form does not have is
 * dropped. A consent counts only in a version whose words the site has shown.
 */
export function checkLead(
  form: Form,
  { fields, consents }: Submitted,
  words: LeadWords,
  country?: string,
):
  | { readonly ok: true; readonly value: CheckedLead }
  | { readonly ok: false; readonly problems: readonly LeadProblem[] } {
  const problems: LeadProblem[] = [];
  const kept: [string, FieldValue][] = [];
  const agreed: [string, KeptConsent][] = [];
  for (const field of form.fields) {
    const { name } = field;
    if (field.kind === 'consent') {
      const said = Object.hasOwn(consents, name) ? consents[name] : undefined;
      const { purpose, label: text, version } = field;
      const isGiven = said?.given === true;
      if (isGiven && said.version !== version) problems.push({ field: name, message: words.changed });
      else if (!isGiven && field.required) problems.push({ field: name, message: words.tick });
      agreed.push([name, { given: isGiven, purpose, text, version }]);
      continue;
    }
    const checked = checkField(field, Object.hasOwn(fields, name) ? fields[name] : undefined, country);
    if (!checked.ok) problems.push({ field: name, message: words[checked.problem] });
    else if (checked.value !== undefined) kept.push([name, checked.value]);
  }
  if (problems.length) return { ok: false, problems };
  const value = Object.fromEntries(kept);
  const email = firstOf('email', form.fields, value);
  const phone = firstOf('phone', form.fields, value);
  return {
    ok: true,
    value: { fields: value, consents: Object.fromEntries(agreed), ...(email && { email }), ...(phone && { phone }) },
  };
}

function firstOf(kind: Field['kind'], fields: readonly Field[], value: CheckedLead['fields']): string | undefined {
  const found = fields.find((field) => field.kind === kind && Object.hasOwn(value, field.name));
  return found && String(value[found.name]);
}
