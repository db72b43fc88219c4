import { expect, test } from 'vitest';
import spec from '../../../spec/attributes.json' with { type: 'json' };
import { operatorCatalog } from '../targeting/operator-catalog.ts';
import { attributes } from './attributes.ts';

test('core/spec/attributes.json has every attribute, with its type, its purpose and what lies inside', () => {
  const registry = attributes.map(({ name, type, purpose, properties, values }) => ({
    name,
    type,
    purpose,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([key, { type }]) => [key, type])) }), // prettier-ignore
    ...(values && { values }),
  }));
  expect(spec.attributes).toEqual(registry);
});

test('and every operator, with the types that it fits and what it wants beside it', () => {
  const catalog = Object.entries(operatorCatalog).map(([name, { types, value }]) => [name, { types, value }]);
  expect(Object.entries(spec.operators)).toEqual(catalog);
});
