import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles, noteShown } from '../bench/measure-page.ts';
import type { Manifest } from '../build/manifest.ts';
import { openStage } from './stage.ts';
import type { SceneOptions, Stage } from './stage.ts';

let stage: Stage;
let manifest: Manifest;
beforeAll(async () => {
  stage = await openStage();
  manifest = JSON.parse(readFileSync(path.join(stage.tagFolder, 'manifest.json'), 'utf8')) as Manifest;
});
afterAll(() => stage.close());

const nobody = { audience: { attribute: 'page.path', is: 'equals', value: '/nowhere' } } as const;
const here = { attribute: 'page.path', is: 'equals', value: '/' } as const;

/** Loads a page and gives what it fetched of ours, before a campaign stood there and until nothing more came. */
async function load(
  options: SceneOptions,
  awaits: 'nothing' | 'campaign',
): Promise<{ readonly untilShown: string[]; readonly inAll: string[] }> {
  const scene = await stage.scene({ initScript: noteShown, ...options });
  try {
    await scene.visit('/');
    if (awaits === 'campaign') await scene.page.waitForFunction('window.__shownAt');
    await scene.settle();
    const shownAt = await scene.page.evaluate(() => (window as unknown as { __shownAt?: number }).__shownAt ?? 0);
    const files = await listFiles(scene.page);
    return {
      untilShown: files.filter(({ atMs }) => atMs < shownAt).map(({ file }) => file),
      inAll: files.map(({ file }) => file),
    };
  } finally {
    await scene.close();
  }
}
const weigh = (names: readonly string[]) =>
  manifest.files.filter(({ file }) => names.includes(file)).reduce((sum, { gzip }) => sum + gzip, 0);
const filesOf = (...roles: string[]) => [...new Set(roles.flatMap((role) => manifest.roles[role]?.files ?? []))].sort();

describe('before the visitor was asked, a browser fetches', () => {
  test('the loader and the engine where nothing matches, 8 KB at most', async () => {
    const { inAll } = await load({ campaigns: [{ id: 'nobody', ...nobody }], consent: 'pending' }, 'nothing');
    expect(inAll.sort()).toEqual(filesOf('loader', 'engine'));
    expect(weigh(inAll)).toBeLessThanOrEqual(8 * 1024);
  });

  test.each([
    ['at once', []],
    ['after a while', [{ kind: 'delay', seconds: 0.2 }]],
    ['where it has been scrolled to', [{ kind: 'scroll', percent: 1 }]],
  ])('what the size table counts through the first popup %s', async (_, list) => {
    const triggers = list.length ? { triggers: { match: 'any', list } } : {};
    const shows = (audience: object) =>
      load(
        {
          campaigns: [{ id: 'hello', ...audience, ...triggers } as never, { id: 'nobody', ...nobody }],
          consent: 'pending',
        },
        'campaign',
      );
    const forSome = (await shows({ audience: here })).untilShown;
    expect(forSome.sort()).toEqual(filesOf('loader', 'engine', 'act', 'show/popup'));
    expect(weigh(forSome)).toBeLessThanOrEqual(20 * 1024);
    // Two files instead of four, one after the other.
    expect((await shows({})).untilShown.sort()).toEqual(filesOf('loader', 'with-popup'));
  });
});

describe('after a yes, a browser fetches', () => {
  test('the record and what reports where nothing matches, and nothing to clean a plain address with', async () => {
    const { inAll } = await load({ campaigns: [{ id: 'nobody', ...nobody }] }, 'nothing');
    expect(inAll.sort()).toEqual(filesOf('loader', 'engine', 'record', 'report'));
  });

  test('the record before the first popup, and what reports once it is on screen', async () => {
    const { untilShown, inAll } = await load({ campaigns: [{ id: 'hello', audience: here }] }, 'campaign');
    expect(untilShown.sort()).toEqual(filesOf('loader', 'engine', 'act', 'show/popup', 'record'));
    expect(inAll).toEqual(expect.arrayContaining(filesOf('report')));
  });

  test('on a later page what knows how often it may come, and neither a popup nor the rest of the decision', async () => {
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'hello',
          audience: { any: [here, { attribute: 'page.path', is: 'equals', value: '/other' }] },
          frequency: { again: { kind: 'once' } },
        },
      ],
    });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.settle();
    // Closed, and decided upon since: by what has come to look after the screen.
    expect((await listFiles(scene.page)).filter(({ file }) => file.startsWith('all-parts'))).toEqual([]);
    await scene.visit('/other');
    await scene.settle();
    const files = (await listFiles(scene.page)).map(({ file }) => file.replace(/-[0-9a-f]{6}\.js$/, ''));
    expect(files).toEqual(expect.arrayContaining(['engine', 'record', 'act', 'watch-screen']));
    expect(files.filter((file) => /^(popup|all-parts)$/.test(file))).toEqual([]);
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.close();
  });

  test('nothing more than before it where a popup is for everybody', async () => {
    const { untilShown, inAll } = await load({ campaigns: [{ id: 'hello' }] }, 'campaign');
    expect(untilShown.sort()).toEqual(filesOf('loader', 'with-popup'));
    expect(inAll).toEqual(expect.arrayContaining(filesOf('with-popup/report')));
  });
});
