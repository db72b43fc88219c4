import type { AttributeType } from '@beckon/engine';
import { labelAttribute } from '../audience/label-attribute.ts';
import type { Place } from '@beckon/engine/parse/parse';
import { isRecord } from '@beckon/engine/is-record';
import { quote } from '@beckon/engine/parse/quote';
import { report } from '@beckon/engine/parse/report';
import { findAttribute } from '@beckon/engine/visit/attributes';

/** Notes what is wrong with a fact of a visit: a name that no attribute has, or a value of another kind than its own. */
export function checkAttributeValue(name: string, value: unknown, place: Place): void {
  const attribute = findAttribute(name);
  if (!attribute) return report(place, `There is no attribute named ${quote(name)}.`);
  const inside = name.slice(attribute.name.length + 1);
  const label = `“${labelAttribute(name, { locale: 'en' })}”`;
  // What a site sets itself, and the keys of an address, may be anything.
  if (attribute.name === 'own' && inside) return;
  const { properties } = attribute;
  if (inside && properties && !Object.hasOwn(properties, inside))
    return report(place, `${quote(attribute.label)} has nothing named ${quote(inside)}.`);
  const type = inside ? (properties?.[inside]?.type ?? 'text') : attribute.type;
  const { fits, words } = kinds[type];
  if (!fits(value)) return report(place, `${label} must be ${words}.`);
  const { values } = attribute;
  if (!inside && values && typeof value === 'string' && !values.includes(value))
    return report(place, `${label} must be one of: ${values.join(', ')}.`);
  if (!inside && properties && isRecord(value))
    for (const [key, each] of Object.entries(value))
      checkAttributeValue(`${name}.${key}`, each, { path: `${place.path}.${key}`, problems: place.problems });
}

const isText = (value: unknown) => typeof value === 'string';

const kinds: Readonly<Record<AttributeType, { fits(value: unknown): boolean; readonly words: string }>> = {
  text: { fits: isText, words: 'text' },
  version: { fits: isText, words: 'a version, such as “17.2”, written as text' },
  number: { fits: Number.isFinite, words: 'a number' },
  boolean: { fits: (value) => typeof value === 'boolean', words: 'either true or false' },
  time: {
    fits: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
    words: 'a date such as “2026-11-27”, or a date with a time',
  },
  list: {
    fits: (value) => Array.isArray(value) && value.every((each) => ['string', 'number'].includes(typeof each)),
    words: 'a list of texts or numbers',
  },
  record: { fits: isRecord, words: 'a group of facts' },
};
