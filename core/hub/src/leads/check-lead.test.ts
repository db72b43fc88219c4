import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkField, type Field, type Form } from './check-field.ts';
import { checkLead } from './check-lead.ts';
import { leadWordsOf } from './lead-words.ts';

const base = { name: 'it', label: 'It', required: false };
const fields = {
  email: { ...base, kind: 'email' },
  phone: { ...base, kind: 'phone' },
  text: { ...base, kind: 'text' },
  date: { ...base, kind: 'date' },
  one: { ...base, kind: 'choice', look: 'list', many: false, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }, // prettier-ignore
  many: { ...base, kind: 'choice', look: 'list', many: true, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }, // prettier-ignore
  checkbox: { ...base, kind: 'checkbox' },
  rating: { ...base, kind: 'rating', scale: 5 },
  fixed: { kind: 'hidden', name: 'it', value: 'footer' },
  filled: { kind: 'hidden', name: 'it', value: '{{ page.path }}' },
} as const satisfies Record<string, Exclude<Field, { kind: 'consent' }>>;
type Kind = keyof typeof fields;

test.each<[Kind, unknown, unknown]>([
  ['email', ' Ann.Smith+x@Example.COM ', 'ann.smith+x@example.com'],
  ['email', 'ann@münchen.example', 'ann@xn--mnchen-3ya.example'],
  ['email', 'josé@example.com', 'josé@example.com'],
  ['email', '\u200bann@exam\u00adple.com \ufeff', 'ann@example.com'],
  ['phone', '030 123456', '+4930123456'],
  ['phone', '0049 30 123456', '+4930123456'],
  ['phone', '+33 1 23 45 67 89', '+33123456789'],
  ['text', '  Ann\n\u202eSmith\u0000 ', 'Ann Smith'],
  ['text', '=1+1', '=1+1'],
  ['text', 'order 4111 1111 1111 1112', 'order 4111 1111 1111 1112'],
  ['date', '2024-02-29', '2024-02-29'],
  ['one', 'a', 'a'],
  ['one', ['b'], 'b'],
  ['many', ['b', 'a', 'b'], ['b', 'a']],
  ['many', 'a', ['a']],
  ['many', [], undefined],
  ['checkbox', true, true],
  ['checkbox', 'true', false],
  ['rating', 4, 4],
  ['rating', '5', 5],
  ['fixed', 'forged', 'footer'],
  ['filled', '/cart', '/cart'],
  ['filled', { toString: 1 }, ''],
])('%s keeps %j as %j', (kind, given, value) => {
  expect(checkField(fields[kind], given, 'DE')).toEqual({ ok: true, ...(value !== undefined && { value }) });
});

test.each<[Kind, unknown, string]>([
  ['email', 'ann', 'email'],
  ['email', 'ann@example', 'email'],
  ['email', 'ann@@example.com', 'email'],
  ['email', 'a nn@example.com', 'email'],
  ['email', '.ann@example.com', 'email'],
  ['email', 'an..n@example.com', 'email'],
  ['email', 'ann@-example.com', 'email'],
  ['email', 'ann@127.0.0.1', 'email'],
  ['email', 'ann@example.com\nBcc: all@example.com', 'email'],
  ['email', `${'a'.repeat(65)}@example.com`, 'email'],
  ['phone', '12', 'phone'],
  ['phone', 'call me', 'phone'],
  ['phone', '+49 30 123456 ext. 7', 'phone'],
  ['text', 'x'.repeat(1_001), 'long'],
  ['text', 'my card is 4111 1111 1111 1111', 'card'],
  ['text', '5500-0000-0000-0004', 'card'],
  ['date', '2023-02-29', 'date'],
  ['date', '29.02.2024', 'date'],
  ['one', 'c', 'choose'],
  ['one', ['a', 'b'], 'choose'],
  ['many', ['a', 'c'], 'choose'],
  ['many', [{ a: 1 }], 'choose'],
  ['rating', 0, 'choose'],
  ['rating', 6, 'choose'],
  ['rating', 2.5, 'choose'],
  ['rating', 'much', 'choose'],
])('%s refuses %j: %s', (kind, given, problem) => {
  expect(checkField(fields[kind], given, 'DE')).toEqual({ ok: false, problem });
});

test.each<[Kind, string]>([
  ['email', 'required'],
  ['phone', 'required'],
  ['text', 'required'],
  ['date', 'required'],
  ['one', 'choose'],
  ['many', 'choose'],
  ['checkbox', 'tick'],
  ['rating', 'choose'],
])('%s must not stay empty where it is required: %s', (kind, problem) => {
  // prettier-ignore
  const field = { ...fields[kind], required: true } as Exclude<Field, { kind: 'consent' }>;
  for (const nothing of [undefined, null, '', '  ', [], false])
    if (!(kind === 'rating' && (nothing === '  ' || nothing === false || Array.isArray(nothing))))
      expect([nothing, checkField(field, nothing, 'DE').ok]).toEqual([nothing, false]);
  expect(checkField(field, undefined)).toEqual({ ok: false, problem });
});

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
      { ...fields.email, name: 'email', required: true },
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
