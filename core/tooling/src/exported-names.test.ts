import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listExports } from './list-exports.ts';

const core = path.resolve(import.meta.dirname, '../..');
const entryOf = (name: string) => path.join(core, name, 'src/index.ts');

/** What others rely on changes only on purpose: `npm run names` writes the lists anew, and the diff shows the change. */
describe.each(['engine', 'events', 'editing'])('@beckon/%s', (name) => {
  test('has a list, so that a new name cannot slip in with a new file', () => {
    expect(existsSync(path.join(import.meta.dirname, 'exported-names', `${name}.txt`))).toBe(true);
  });

  test('exports the names on its list, and nothing else', async () => {
    await expect(listExports(entryOf(name)).join('\n') + '\n').toMatchFileSnapshot(`exported-names/${name}.txt`);
  });
});

test.each(['decide', 'evaluate', 'bucketOf', 'parseCampaign', 'publish', 'resolveConsent'])(
  'the engine exports %s, on which outsiders rely',
  (name) => {
    expect(listExports(entryOf('engine'))).toContain(name);
  },
);
