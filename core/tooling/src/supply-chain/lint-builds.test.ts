import { expect, test } from 'vitest';
import { lintBuilds, type Installed } from './lint-builds.ts';

const quiet: Installed = { name: 'quiet', scripts: ['test', 'prepare', 'prepublishOnly'], isCompiled: false };

test.each(['preinstall', 'install', 'postinstall'])(
  'a package with %s that nobody has judged is named, once',
  (script) => {
    const loud = { name: 'loud', scripts: [script], isCompiled: false };
    expect(lintBuilds([quiet, loud, loud], { other: true })).toEqual([expect.stringMatching(/^loud runs something/)]);
  },
);

test('a package that is compiled needs no script to run something', () => {
  expect(lintBuilds([{ ...quiet, isCompiled: true }], {})).toEqual([expect.stringMatching(/^quiet runs something/)]);
});

test.each([true, false])('a package that was judged (%s) is not named', (may) => {
  expect(lintBuilds([{ name: 'loud', scripts: ['install'], isCompiled: true }], { loud: may })).toEqual([]);
});
