import type { AttributeName, AttributeType } from '@beckon/engine';
import { findAttribute } from '@beckon/engine/visit/attributes';

/** What the audience builder needs to know of an attribute in order to offer operators and values. */
export interface AttributeShape {
  readonly type: AttributeType;
  /** The values to choose from, where they are fixed. */
  readonly values?: readonly string[];
}

/**
 * The shape of an attribute by name, nested properties included. What a site sets itself (`own.…`, query parameters) may
 * be anything: it is taken for text unless the builder knows better. Undefined where there is no such attribute.
 */
export function shapeOf(name: AttributeName): AttributeShape | undefined {
  const attribute = findAttribute(name);
  if (attribute === undefined || attribute.name === name) return attribute;
  const property = attribute.properties?.[name.slice(attribute.name.length + 1)];
  return property ?? { type: 'text' };
}
