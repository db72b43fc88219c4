import type { AttributeType } from '@beckon/engine';
import { operatorCatalog, type ValueKind } from '@beckon/engine/targeting/operator-catalog';
import { pickWordsLocale } from '../words-locale.ts';
import type { AttributeShape } from './shape-of.ts';
import { operatorWords, type KnownOperator } from './operator-words.ts';

/** An operator as the audience builder offers it; the builder has one control for each kind of value. */
export interface OfferedOperator {
  readonly operator: KnownOperator;
  readonly label: string;
  readonly value: ValueKind;
}

/** The operators that fit an attribute, the likeliest first. */
export function operatorsFor(
  { type, values }: AttributeShape,
  { locale }: { readonly locale: string } = { locale: 'en' },
): readonly OfferedOperator[] {
  const words = operatorWords[pickWordsLocale(locale)];
  const fitting = type === 'text' && values !== undefined ? chosen : byType[type];
  return [...fitting, ...anyType].map((operator) => ({
    operator,
    label: words[operator],
    value: operatorCatalog[operator].value,
  }));
}

const anyType = ['exists', 'missing'] as const satisfies readonly KnownOperator[];

/** For text with a fixed set of values: its beginnings and endings are of no interest. */
const chosen = ['in', 'equals'] as const satisfies readonly KnownOperator[];

const byType: Readonly<Record<AttributeType, readonly KnownOperator[]>> = {
  text: ['equals', 'in', 'contains', 'startsWith', 'endsWith', 'wildcard', 'regex'],
  number: ['atLeast', 'atMost', 'equals', 'greaterThan', 'lessThan', 'between', 'in'],
  boolean: ['isTrue', 'isFalse'],
  time: ['withinLast', 'olderThan', 'before', 'after', 'onDay', 'betweenHours'],
  list: ['includesAny', 'includesAll', 'includes', 'sizeAtLeast', 'sizeAtMost'],
  version: ['versionAtLeast', 'versionLessThan'],
  record: [],
};
