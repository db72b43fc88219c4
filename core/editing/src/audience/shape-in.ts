import type { Leaf } from '@beckon/engine';
import { operatorCatalog } from '@beckon/engine/targeting/operator-catalog';
import { isOpen, type OpenType } from './open-type.ts';
import type { KnownOperator } from './operator-words.ts';
import { shapeOf, type AttributeShape } from './shape-of.ts';

/**
 * The shape that a question takes its attribute to have. Where nobody declared it, operator and value tell: who asks for
 * at least 100 means a number. `chosen` is what somebody chose where they do not tell: whether something is known can be
 * asked of any type.
 */
export function shapeIn({ attribute, is, value }: Leaf, chosen: OpenType = 'text'): AttributeShape {
  if (!isOpen(attribute)) return shapeOf(attribute) ?? { type: 'text' };
  if (!Object.hasOwn(operatorCatalog, is)) return { type: chosen };
  const { types, value: kind } = operatorCatalog[is as KnownOperator];
  if (types === 'any') return { type: chosen };
  // Of operators that most types have, the one value or the first of several tells which is meant.
  if (kind === 'one' || kind === 'several') {
    const said = typeof (Array.isArray(value) ? (value as readonly unknown[])[0] : value);
    return { type: said === 'number' || said === 'boolean' ? said : 'text' };
  }
  return { type: types[0] ?? chosen };
}
