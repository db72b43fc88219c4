import { expect, test } from 'vitest';
import type { Bom } from './bom.ts';
import { settleBom } from './settle-bom.ts';
import { validateBom } from './validate-bom.ts';

const hash = { alg: 'SHA-512', content: 'a'.repeat(128) };

function drawBom(name: string): Bom {
  const component = {
    type: 'library',
    name,
    version: '1.0.0',
    purl: `pkg:npm/${name}@1.0.0`,
    'bom-ref': `pkg:npm/${name}@1.0.0`,
    licenses: [{ license: { id: 'MIT' } }],
    externalReferences: [
      { type: 'vcs', url: 'https://code.example/odd' },
      { type: 'distribution', url: 'https://registry.example/odd.tgz', hashes: [hash] },
    ],
  };
  const other = { ...component, name: 'a', purl: 'pkg:npm/a@1.0.0', 'bom-ref': 'pkg:npm/a@1.0.0' };
  const dependencies = [
    { ref: component['bom-ref'], dependsOn: [other['bom-ref']] },
    { ref: other['bom-ref'], dependsOn: [] },
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${crypto.randomUUID()}`,
    version: 1,
    metadata: { timestamp: new Date().toISOString(), component: { type: 'application', name: 'beckon' } },
    components: [component, other],
    dependencies,
  } as Bom;
}

test('the same packages give the same bytes, whenever and in whatever order they were listed', () => {
  const bom = drawBom('odd');
  const drawnAgain = drawBom('odd');
  const other = { ...drawnAgain, metadata: { ...drawnAgain.metadata, timestamp: '2020-01-01T00:00:00Z' }, components: drawnAgain.components.toReversed(), dependencies: drawnAgain.dependencies.toReversed() }; // prettier-ignore
  expect(JSON.stringify(settleBom(bom))).toBe(JSON.stringify(settleBom(other)));
  expect(JSON.stringify(settleBom(bom))).not.toBe(JSON.stringify(settleBom(drawBom('odder'))));
});

test('no address of a registry is in it, and the hashes of what came from there are', () => {
  const text = JSON.stringify(settleBom(drawBom('odd')));
  expect(text).not.toContain('registry.example');
  expect(settleBom(drawBom('odd')).components.map(({ hashes }) => hashes)).toEqual([[hash], [hash]]);
});

test('CycloneDX’s own schema takes it, and does not take one that is odd', async () => {
  const bom = settleBom(drawBom('odd'));
  expect(await validateBom(bom)).toEqual([]);
  const odd = { ...bom, components: [{ ...bom.components[0], licenses: [{ license: { id: 'NO-SUCH-LICENCE' } }] }] };
  expect(await validateBom(odd as Bom)).toEqual([expect.stringContaining('no CycloneDX')]);
});
