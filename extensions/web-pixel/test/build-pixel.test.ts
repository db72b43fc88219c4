import { readFileSync, statSync } from 'node:fs';
// eslint-disable-next-line no-restricted-syntax -- Our own bundle, in a context like the sandbox that Shopify runs it in.
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { buildPixel, readPixelNeeds } from '../build/build-pixel.ts';

test('the bundle is one small script that registers itself once, and asks for nothing the sandbox lacks', async () => {
  const file = await buildPixel();
  const registered: unknown[] = [];
  const shopify = { extend: (...given: unknown[]) => registered.push(given) };
  // No window, no document, no module system.
  runInNewContext(readFileSync(file, 'utf8'), { shopify });
  expect(registered).toEqual([['WebPixel::Render', expect.any(Function)]]);
  expect(statSync(file).size).toBeLessThan(10_000);
});

test('Shopify is told to load it only where analytics is allowed', () => {
  expect(readPixelNeeds()).toEqual(['analytics']);
});
