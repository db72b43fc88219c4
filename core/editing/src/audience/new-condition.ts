import type { AttributeName, Leaf } from '@beckon/engine';
import { shapeOf, type AttributeShape } from './shape-of.ts';
import { newValue } from './new-value.ts';
import type { KnownOperator } from './operator-words.ts';
import { operatorsFor } from './operators-for.ts';

/** A fresh question about an attribute, with an operator and a value that fit it: the likeliest unless another is asked for. */
export function newCondition(
  attribute: AttributeName,
  {
    operator,
    shape = shapeOf(attribute) ?? { type: 'text' },
  }: { readonly operator?: KnownOperator; readonly shape?: AttributeShape } = {},
): Leaf {
  const is = operator ?? operatorsFor(shape)[0]?.operator ?? 'exists';
  const value = newValue(is, shape);
  return value === undefined ? { attribute, is } : { attribute, is, value };
}
