import { expect, test } from 'vitest';
import { lintLockfile } from './lint-lockfile.ts';
import type { Lockfile } from './lockfile.ts';

const integrity = `sha512-${'a'.repeat(86)}==`;
const strict = { strictDepBuilds: true, blockExoticSubdeps: true };

function makeLock(changes: Partial<Lockfile> = {}): Lockfile {
  return {
    lockfileVersion: '9.0',
    importers: {
      'core/hub': {
        dependencies: {
          express: { version: '4.22.3' },
          '@beckon/engine': { version: 'link:../engine' },
          renamed: { version: '@scope/other@1.0.0-beta.17' },
          peered: { version: '2.0.0(react@18.3.1(a@1.0.0))' },
        },
      },
      'core/engine': {},
    },
    packages: {
      'express@4.22.3': { resolution: { integrity } },
      '@scope/other@1.0.0-beta.17': { resolution: { integrity } },
    },
    snapshots: { 'express@4.22.3(react@18.3.1)': {} },
    ...changes,
  };
}

const withPackage = (key: string, resolution: Record<string, unknown>): Lockfile =>
  makeLock({ packages: { ...makeLock().packages, [key]: { resolution } } });
const withDependency = (version: string): Lockfile =>
  makeLock({ importers: { 'core/hub': { devDependencies: { odd: { version } } } } });

test('a lock file of hashed packages of the registry passes', () => {
  expect(lintLockfile(makeLock(), strict)).toEqual([]);
});

test.each<[string, Lockfile, string]>([
  ['no hash', withPackage('odd@1.0.0', {}), 'no SHA-512'],
  ['a short hash', withPackage('odd@1.0.0', { integrity: 'sha512-abc' }), 'no SHA-512'],
  ['a weak hash', withPackage('odd@1.0.0', { integrity: `sha1-${'a'.repeat(27)}=` }), 'no SHA-512'],
  ['two hashes, one of them weak', withPackage('odd@1.0.0', { integrity: `${integrity} sha1-aaaa` }), 'no SHA-512'],
  ['an archive elsewhere', withPackage('odd@1.0.0', { integrity, tarball: 'https://elsewhere.example/odd.tgz' }), 'tarball: https://elsewhere.example'],
  ['a repository', withPackage('odd@1.0.0', { type: 'git', repo: 'https://elsewhere.example/odd.git', commit: 'abc' }), 'repo: https://elsewhere.example'],
  ['a folder', withPackage('odd@file:../odd', { directory: '../odd', type: 'directory' }), 'named by where it lies'],
  ['an address for a name', withPackage('odd@https://elsewhere.example/odd.tgz', { integrity }), 'named by where it lies'],
  ['a dependency from a repository', withDependency('git+ssh://git@elsewhere.example/odd.git#abc'), 'not from the registry'],
  ['a dependency from an address', withDependency('https://elsewhere.example/odd.tgz'), 'not from the registry'],
  ['a dependency from a folder', withDependency('file:../../odd'), 'not from the registry'],
  ['a link out of the workspace', withDependency('link:../../../odd'), 'no package of the workspace'],
  ['something used without a hash', makeLock({ snapshots: { 'odd@1.0.0': {} } }), 'no hash is written down'],
  ['patches', makeLock({ patchedDependencies: { express: 'a' } }), 'behind their hash'],
  ['a version of the file that nobody read', makeLock({ lockfileVersion: '10.0' }), 'would overlook things'],
])('a lock file with %s is refused', (_, lock, why) => {
  const problems = lintLockfile(lock, strict);
  expect(problems).not.toEqual([]);
  expect(problems.join('\n')).toContain(why);
}); // prettier-ignore

test.each([
  [{ blockExoticSubdeps: true }, 'strictDepBuilds'],
  [{ strictDepBuilds: true }, 'blockExoticSubdeps'],
  [{ ...strict, dangerouslyAllowAllBuilds: true }, 'lets every package run its scripts'],
  [{ ...strict, registry: 'https://elsewhere.example' }, 'the machine'],
  [{ ...strict, registries: { default: 'https://elsewhere.example' } }, 'the machine'],
])('settings %o are refused', (settings, why) => {
  expect(lintLockfile(makeLock(), settings).join('\n')).toContain(why);
});
