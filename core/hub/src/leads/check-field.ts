import type { Block } from '@beckon/engine';
import { holdsCardNumber } from './holds-card-number.ts';
import type { LeadWords } from './lead-words.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';

export type Form = Extract<Block, { kind: 'form' }>;
export type Field = Form['fields'][number];
export type FieldValue = string | number | boolean | readonly string[];

/** A field read: its value, undefined where it was left empty, or what is wrong with it. */
export type CheckedField =
  { readonly ok: true; readonly value?: FieldValue } | { readonly ok: false; readonly problem: keyof LeadWords };

/** In characters, as databases and PHP count them. */
const mostText = 1_000;

/** Reads what was filled into one field by what the form says of it. Consent is read elsewhere. */
export function checkField(field: Exclude<Field, { kind: 'consent' }>, given: unknown, country?: string): CheckedField {
  switch (field.kind) {
    case 'hidden':
      return keep(readHidden(field.value, given));
    case 'checkbox':
      return given !== true && field.required ? refuse('tick') : keep(given === true);
    case 'rating': {
      if (isEmpty(given)) return field.required ? refuse('choose') : keep();
      // A number, or its digits: JavaScript takes much else for one, and PHP does not.
      const rating = typeof given === 'number' || (typeof given === 'string' && /^\d+$/.test(given)) ? +given : NaN;
      return Number.isInteger(rating) && rating >= 1 && rating <= field.scale ? keep(rating) : refuse('choose');
    }
    case 'choice':
      return checkChoice(field, given);
    default:
      return checkLine(field, given, country);
  }
}

const keep = (value?: FieldValue): CheckedField => ({ ok: true, ...(value !== undefined && { value }) });
const refuse = (problem: keyof LeadWords): CheckedField => ({ ok: false, problem });
const isEmpty = (given: unknown): boolean => given === undefined || given === null || given === '';

function checkChoice(field: Extract<Field, { kind: 'choice' }>, given: unknown): CheckedField {
  const chosen = [...new Set(Array.isArray(given) ? (given as unknown[]) : isEmpty(given) ? [] : [given])];
  const offered = new Set<unknown>(field.options.map(({ value }) => value));
  if (chosen.some((each) => !offered.has(each)) || (!field.many && chosen.length > 1)) return refuse('choose');
  if (!chosen.length) return field.required ? refuse('choose') : keep();
  return keep(field.many ? (chosen as string[]) : (chosen[0] as string));
}

function checkLine(
  { kind, required }: Extract<Field, { kind: 'email' | 'phone' | 'text' | 'date' }>,
  given: unknown,
  country: string | undefined,
): CheckedField {
  const text = typeof given === 'string' ? cleanLine(given) : '';
  if (!text) return required ? refuse('required') : keep();
  if (cut(text) !== text) return refuse('long');
  switch (kind) {
    case 'email':
      return orRefuse(readEmail(text), 'email');
    case 'phone':
      return orRefuse(readPhone(text, country), 'phone');
    case 'date':
      return orRefuse(readDate(text), 'date');
    case 'text':
      return holdsCardNumber(text) ? refuse('card') : keep(text);
  }
}

const orRefuse = (value: string | undefined, problem: keyof LeadWords): CheckedField =>
  value === undefined ? refuse(problem) : keep(value);

/** One line, as an input field gives it: what does not print becomes a space. */
function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .trim();
}

/** A day of the calendar, as `<input type=date>` writes it. */
function readDate(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year >= '0100' && date.toISOString().startsWith(text) ? text : undefined;
}

/** What the page filled in, where the merchant left it something to fill in; else the merchant's own words. */
function readHidden(value: string, given: unknown): string {
  if (!value.includes('{{')) return value;
  return typeof given === 'string' ? cut(cleanLine(given)) : '';
}

/** The text as far as it may go, in whole characters. */
const cut = (text: string): string => (text.length > mostText ? [...text].slice(0, mostText).join('') : text);
