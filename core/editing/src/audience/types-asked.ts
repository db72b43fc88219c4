import type { AttributeName, Condition } from '@beckon/engine';
import { childrenOf } from './children-of.ts';
import { isOpen, type OpenType } from './open-type.ts';
import { shapeIn } from './shape-in.ts';

/** The types by which a condition takes the attributes that nobody declared: the first question about each decides. */
export function typesAsked(condition: Condition): Readonly<Record<AttributeName, OpenType>> {
  if ('attribute' in condition)
    return isOpen(condition.attribute) ? { [condition.attribute]: shapeIn(condition).type as OpenType } : {};
  return Object.assign({}, ...childrenOf(condition).map(typesAsked).toReversed()) as Readonly<
    Record<AttributeName, OpenType>
  >;
}
