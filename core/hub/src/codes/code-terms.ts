import type { Parsed } from '@beckon/engine';
import { allowMissing } from '@beckon/engine/parse/allow-missing';
import { parseChoice } from '@beckon/engine/parse/parse-choice';
import { parseDocument } from '@beckon/engine/parse/parse-document';
import { parseExactly } from '@beckon/engine/parse/parse-exactly';
import { parseNumber } from '@beckon/engine/parse/parse-number';
import { parseRecord } from '@beckon/engine/parse/parse-record';
import { parseString } from '@beckon/engine/parse/parse-string';
import { parseUnion } from '@beckon/engine/parse/parse-union';
import { useDefault } from '@beckon/engine/parse/use-default';
import { useStandIn } from '@beckon/engine/parse/use-stand-in';
import type { Discount } from '../shop/shop-port.ts';

/** A code of its own for each lead, made by the shop's platform when somebody converts. */
export interface UniqueCodeTerms {
  readonly kind: 'unique';
  readonly discount: Discount;
  /** What every code begins with; may be empty. */
  readonly prefix: string;
  /** 0: never. */
  readonly expiresAfterDays: number;
  /** `person`: only whoever gave this e-mail address may use it; `anybody`: whoever holds it, once. */
  readonly bindTo: 'person' | 'anybody';
  /** The least the cart must be worth, in the shop's currency. */
  readonly minimum?: number;
  /** The most that this campaign gives in an hour, beside the ceiling of the site. */
  readonly perHour?: number;
  /** `confirmation`: only once the address is confirmed, where the site asks for that. */
  readonly after: 'sending' | 'confirmation';
}

/** One code for everybody that nobody reads before they have converted. */
export interface FixedCodeTerms {
  readonly kind: 'fixed';
  readonly code: string;
  readonly after: 'sending' | 'confirmation';
}

/** What a campaign gives for a lead. Kept by the hub alone: never part of what is published. */
export type CodeTerms = UniqueCodeTerms | FixedCodeTerms;

const after = useDefault(parseChoice('When the code is given', ['sending', 'confirmation']), 'sending');
const pattern = { test: /^[A-Z0-9][A-Z0-9-]*$/, words: 'may hold capital letters, digits and hyphens only' };

const parseDiscount = useStandIn(
  parseUnion<'kind', Discount>('The discount', 'kind', {
    percentage: parseRecord<Extract<Discount, { readonly kind: 'percentage' }>>('The discount', {
      kind: parseExactly('percentage'),
      share: parseNumber('The share of the discount', { min: 0, max: 1, excludes: 'min' }),
    }),
    amount: parseRecord<Extract<Discount, { readonly kind: 'amount' }>>('The discount', {
      kind: parseExactly('amount'),
      amount: parseNumber('The amount of the discount', { min: 0, max: 1_000_000, excludes: 'min' }),
      currency: parseString('The currency of the discount', {
        min: 3,
        max: 3,
        pattern: { test: /^[A-Z]{3}$/, words: 'must be three capital letters, such as EUR' },
      }),
    }),
    freeShipping: parseRecord<Extract<Discount, { readonly kind: 'freeShipping' }>>('The discount', {
      kind: parseExactly('freeShipping'),
    }),
  }),
  { kind: 'freeShipping' },
);

const parseTerms = useStandIn(
  parseUnion<'kind', CodeTerms>('The code', 'kind', {
    unique: parseRecord<UniqueCodeTerms>('The code', {
      kind: parseExactly('unique'),
      discount: parseDiscount,
      prefix: useDefault(
        (input, place) =>
          input === '' ? '' : parseString('The beginning of the code', { min: 1, max: 20, pattern })(input, place),
        '',
      ),
      expiresAfterDays: useDefault(
        parseNumber('The days until the code expires', { min: 0, max: 365, whole: true, unit: 'days' }),
        14,
      ),
      bindTo: useDefault(parseChoice('Who may use the code', ['person', 'anybody']), 'person'),
      minimum: allowMissing(parseNumber('The least the cart must be worth', { min: 0, max: 1_000_000 })),
      perHour: allowMissing(parseNumber('The most codes in an hour', { min: 1, max: 10_000, whole: true })),
      after,
    }),
    fixed: parseRecord<FixedCodeTerms>('The code', {
      kind: parseExactly('fixed'),
      code: parseString('The code', { min: 1, max: 100 }),
      after,
    }),
  }),
  { kind: 'fixed', code: '', after: 'sending' },
);

/** Reads what a campaign gives for a lead, or says everything that is wrong with it. */
export function parseCodeTerms(input: unknown): Parsed<CodeTerms> {
  return parseDocument(input, 'The terms of the code', parseTerms);
}
