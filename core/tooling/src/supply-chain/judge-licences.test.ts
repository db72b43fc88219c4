import { expect, test } from 'vitest';
import type { Bom, LicenceChoice } from './bom.ts';
import { isCompatible, judgeLicences } from './judge-licences.ts';

function makeBom(name: string, licenses?: readonly LicenceChoice[]): Bom {
  const [group, bare] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name];
  const component = {
    name: bare,
    version: '1.0.0',
    'bom-ref': name,
    ...(group && { group }),
    ...(licenses && { licenses }),
  };
  return { specVersion: '1.6', metadata: {}, components: [component], dependencies: [] };
}

test.each([
  ['MIT', true],
  ['Apache-2.0', true],
  ['GPL-2.0-or-later', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['', false],
  ['(MIT OR AGPL-3.0-only)', true],
  ['AGPL-3.0-only OR MIT', true],
  ['MIT AND AGPL-3.0-only', false],
  ['MIT AND (AGPL-3.0-only OR ISC)', true],
  ['(MIT AND AGPL-3.0-only) OR BUSL-1.1', false],
  ['MIT AND', false],
  ['BUSL-1.1 OR', false],
  ['(MIT', false],
  ['MIT MIT', false],
  ['Apache-2.0 WITH LLVM-exception', false],
])('%s leaves a way that goes with ours: %s', (expression, isFine) => {
  expect(isCompatible(expression)).toBe(isFine);
});

test('a component without a licence, or with one that is not on the list, is named', () => {
  const none = new Set<string>();
  expect(judgeLicences(makeBom('odd'), none)).toEqual(['odd 1.0.0 names no licence.']);
  expect(judgeLicences(makeBom('odd', [{ license: { name: 'Custom' } }]), none).join()).toContain('under Custom');
  expect(judgeLicences(makeBom('odd', [{ license: { id: 'MIT' } }, { expression: 'BUSL-1.1' }]), none)).toHaveLength(1);
  expect(judgeLicences(makeBom('fine', [{ license: { id: 'MIT' } }]), none)).toEqual([]);
});

test('Polaris goes with the Shopify app, and with nothing else', () => {
  const polaris = makeBom('@shopify/polaris', [{ license: { name: 'SEE LICENSE IN LICENSE.md' } }]);
  expect(judgeLicences(polaris, new Set(['react']))).toEqual([]);
  expect(judgeLicences(polaris, new Set(['@shopify/polaris']))).toEqual(['@shopify/polaris may go with the Shopify app alone.']); // prettier-ignore
});
