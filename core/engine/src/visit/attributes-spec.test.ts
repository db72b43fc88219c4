import { expect, test } from 'vitest';
import spec from '../../../spec/attributes.json' with { type: 'json' };
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
