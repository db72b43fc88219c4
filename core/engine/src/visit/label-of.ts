import type { AttributeName } from '../targeting/condition.ts';
import { findAttribute } from './attributes.ts';

/** What a person reads for an attribute, in English; a name that nobody has labelled, such as one of the site's own, is read as it is. */
export function labelOf(name: AttributeName): string {
  const attribute = findAttribute(name);
  if (!attribute) return name;
  if (attribute.name === name) return attribute.label;
  const inside = name.slice(attribute.name.length + 1);
  if (!attribute.properties) return attribute.name === 'own' ? inside : `${attribute.label}: ${inside}`;
  return attribute.properties[inside]?.label ?? name;
}
