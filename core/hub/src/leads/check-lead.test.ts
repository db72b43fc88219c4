import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/answers.json' with { type: 'json' };
import { checkField, type Field, type Form } from './check-field.ts';
import { checkLead } from './check-lead.ts';
import { leadWordsOf } from './lead-words.ts';

type Kind = keyof typeof spec.fields;
const base = { name: 'it', label: 'It', required: false };
const fields = Object.fromEntries(
  Object.entries(spec.fields).map(([kind, field]) => [kind, { ...base, ...field }]),
) as unknown as Readonly<Record<Kind, Exclude<Field, { kind: 'consent' }>>>;
interface Row {
  readonly kind: string;
  readonly given: unknown;
  readonly required?: boolean;
  readonly value?: unknown;
  readonly problem?: string;
}

test.each((spec.rows as readonly Row[]).map((row) => [row.kind, row.given, row] as const))(
  '%s keeps or refuses %j',
  (kind, given, { required = false, value, problem }) => {
    const field = { ...fields[kind as Kind], required } as Exclude<Field, { kind: 'consent' }>;
    expect(checkField(field, given)).toEqual(
      problem === undefined ? { ok: true, ...(value !== undefined && { value }) } : { ok: false, problem },
    );
  },
);

test('a national number gets the code of the visitor’s country', () => {
  expect(checkField(fields.phone, '030 123456', 'DE')).toEqual({ ok: true, value: '+4930123456' });
});

test('what is filled in may be 1,000 characters long, whatever they take, and none is cut in two', () => {
  expect(checkField(fields.text, '😀'.repeat(1000))).toEqual({ ok: true, value: '😀'.repeat(1000) });
  expect(checkField(fields.text, '😀'.repeat(1001)).ok).toBe(false);
  expect(checkField(fields.filled, `x${'😀'.repeat(1000)}`)).toEqual({ ok: true, value: `x${'😀'.repeat(999)}` });
});

test.each(['email', 'phone', 'text', 'date', 'one', 'many', 'checkbox', 'rating'] as const)(
  '%s must not stay empty where it is required, whatever nothing is sent',
  (kind) => {
    const field = { ...fields[kind], required: true } as Exclude<Field, { kind: 'consent' }>;
    for (const nothing of [undefined, null, '', '  ', [], false])
      expect([nothing, checkField(field, nothing, 'DE').ok]).toEqual([nothing, false]);
  },
);

test('a national number is none where nobody knows the country', () => {
  expect(checkField(fields.phone, '030 123456').ok).toBe(false);
  expect(checkField(fields.phone, '030 123456', 'XX').ok).toBe(false);
});

test('whatever is sent into a field, reading it never throws and gives a value of its kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(fields) as Kind[])), fc.anything(), (kind, given) => {
      const checked = checkField(fields[kind], given, 'DE');
      if (!checked.ok || checked.value === undefined) return;
      expect(Array.isArray(checked.value) ? 'list' : typeof checked.value).toBe(
        kind === 'many' ? 'list' : kind === 'checkbox' ? 'boolean' : kind === 'rating' ? 'number' : 'string',
      );
    }),
  );
});

describe('a form', () => {
  const form: Form = {
    kind: 'form',
    id: 'form',
    submit: 'Send',
    after: { do: 'next' },
    fields: [
      { ...fields.email, name: 'email', required: true } as Field,
      { ...fields.phone, name: 'phone' },
      { kind: 'consent', name: 'news', label: 'Send me news.', required: true, purpose: 'marketing', version: '3' },
      { kind: 'consent', name: 'stats', label: 'Count me.', required: false, purpose: 'analytics', version: '1' },
    ],
  };
  const yes = { news: { given: true, version: '3', text: 'Something else.' } };
  const check = (given: object, consents: object = yes, locale = 'en') =>
    checkLead(form, { fields: given as never, consents: consents as never }, leadWordsOf(locale), 'DE');

  test('is kept with our own words of each consent, and without what it does not have', () => {
    expect(check({ email: 'Ann@example.com', verdict: 'good', site: 'other', __proto__: { phone: '1' } })).toEqual({
      ok: true,
      value: {
        fields: { email: 'ann@example.com' },
        email: 'ann@example.com',
        consents: {
          news: { given: true, purpose: 'marketing', text: 'Send me news.', version: '3' },
          stats: { given: false, purpose: 'analytics', text: 'Count me.', version: '1' },
        },
      },
    });
  });

  test('says everything that is wrong, by field and in the language of the page', () => {
    const { problems } = check({ email: 'ann', phone: 'x' }, {}, 'de-AT') as never as { problems: unknown };
    expect(problems).toEqual([
      { field: 'email', message: 'Bitte eine E-Mail-Adresse angeben, etwa name@example.com.' },
      { field: 'phone', message: 'Bitte eine Telefonnummer angeben.' },
      { field: 'news', message: 'Bitte ankreuzen, um fortzufahren.' },
    ]);
  });

  test.each([
    ['not given', { news: { given: false, version: '3' } }],
    ['given as a word', { news: { given: 'true', version: '3' } }],
    ['given to other words', { news: { given: true, version: '2' } }],
    ['missing', {}],
    ['inherited', Object.create(yes)],
  ])('is refused where a consent it requires is %s', (_, consents) => {
    expect(check({ email: 'ann@example.com' }, consents as object).ok).toBe(false);
  });
});

test.each(['en', 'de', 'fr', 'es', 'it', 'nl'])('all words are there in %s', (locale) => {
  expect(Object.values(leadWordsOf(locale)).filter((word) => word.length < 5)).toEqual([]);
  expect(Object.keys(leadWordsOf(locale))).toEqual(Object.keys(leadWordsOf('en')));
  if (locale !== 'en') expect(leadWordsOf(locale).required).not.toBe(leadWordsOf('en').required);
});

test.each(['', 'xx', 'constructor', '__proto__'])('a language that we do not have (%s) is English', (locale) => {
  expect(leadWordsOf(locale)).toBe(leadWordsOf('en'));
});
