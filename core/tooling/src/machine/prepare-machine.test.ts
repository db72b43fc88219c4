import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Played {
  /** Whether apt may be asked. */
  readonly mayAsk?: boolean;
  /** What the shell does when apt is to install names that contain this word. */
  readonly whenInstalling?: string;
  readonly missing?: readonly string[];
}

/** Prepares a machine that lacks a lamp and a door, by an apt that makes each file it is asked for and writes down its calls. */
function play({ mayAsk = true, whenInstalling = '', missing = ['lamp', 'door'] }: Played) {
  const folder = mkdtempSync(path.join(tmpdir(), 'prepare-machine-'));
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  try {
    put('apt-get', `#!/bin/bash\nshift 2; echo "$*" >> ${folder}/calls\n${whenInstalling}\nfor name; do > ${folder}/$name; done 2> /dev/null\n`); // prettier-ignore
    put('apt-cache', '#!/bin/bash\n[ "$2" = shade ]\n');
    put('calls', '');
    put(
      'prepare.mjs',
      `import { existsSync } from 'node:fs';
       import { prepareMachine } from ${JSON.stringify(path.join(import.meta.dirname, 'prepare-machine.mjs'))};
       const need = (name, welcome) => ({
         packages: name,
         welcome,
         findMissing: () => (existsSync(${JSON.stringify(folder)} + '/' + name) ? undefined : name + ' is missing'),
         ...(name === 'lamp' ? { orElse: 'light a fire', suites: ['rooms', 'nights'] } : { suites: ['rooms'] }),
       });
       await prepareMachine([need('lamp', 'shade fringe'), need('door')], ${mayAsk});`,
    );
    for (const name of ['lamp', 'door']) if (!missing.includes(name)) put(name, '');
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'prepare.mjs')], {
      env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
      encoding: 'utf8',
    });
    const calls = readFileSync(path.join(folder, 'calls'), 'utf8').trim();
    return { isOk: status === 0, said: `${stdout}${stderr}`.trim(), calls: calls ? calls.split('\n') : [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const install = 'install -y --no-install-recommends';

test('all that is missing comes by one call of apt, with what is welcome and can be had', () => {
  expect(play({})).toEqual({
    isOk: true,
    said: 'Installing lamp door …',
    calls: ['update', `${install} lamp door shade`],
  });
});

test('what is there is not asked for', () => {
  expect(play({ missing: ['door'] }).calls).toEqual(['update', `${install} door`]);
  expect(play({ missing: [] })).toEqual({ isOk: true, said: '', calls: [] });
});

test('what is welcome and cannot be installed keeps nothing else away', () => {
  const { isOk, calls } = play({ whenInstalling: '[[ "$*" != *shade* ]] || exit 100' });
  expect(isOk).toBe(true);
  expect(calls).toEqual(['update', `${install} lamp door shade`, `${install} lamp door`]);
});

test.each([
  [['door'], 'door is missing', 'door', 'leave out what wants it: npm test -- --without rooms'],
  [
    ['lamp', 'door'],
    'lamp is missing; door is missing',
    'lamp door',
    'light a fire, or leave out what wants it: npm test -- --without rooms --without nights',
  ],
])(
  'who may not ask apt is told of all in one sentence, before anything begins: %s',
  (missing, what, packages, orElse) => {
    expect(play({ mayAsk: false, missing })).toEqual({
      isOk: false,
      said: `${what}; install that (on Debian or Ubuntu: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}), or ${orElse}`,
      calls: [],
    });
  },
);

test.each([
  ['fails', 'echo "no such lamp"; exit 100', 'apt-get update failed.'],
  [
    'cannot install',
    '[ "$1" = update ] || exit 100',
    'lamp is missing; door is missing, and apt could not install it.',
  ],
  [
    'installs something else',
    'exit 0',
    'apt installed its packages, and yet: lamp is missing; light a fire, or leave out what wants it: npm test -- --without rooms --without nights',
  ],
])('an apt that %s ends the command with a sentence', (_, whenInstalling, sentence) => {
  const { isOk, said } = play({ whenInstalling });
  expect(isOk).toBe(false);
  expect(said.split('\n').at(-1)).toBe(sentence);
});
