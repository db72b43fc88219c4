import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles, noteShown } from '../bench/measure-page.ts';
import type { Manifest } from '../build/manifest.ts';
import { unpackRecord } from '../src/memory/pack.ts';
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
    expect(forSome.sort()).toEqual(filesOf('loader', 'engine', 'act'));
    expect(weigh(forSome)).toBeLessThanOrEqual(20 * 1024);
    // Two files instead of three, one after the other.
    expect((await shows({})).untilShown.sort()).toEqual(filesOf('loader', 'with-popup'));
  });
});

test('what few audiences ask for is read by code that comes where one comes down to it', async () => {
  const offer = {
    all: [
      { ...here, value: '/offer' },
      { attribute: 'device.os', is: 'equals', value: 'Linux' },
    ],
  } as const;
  const scene = await stage.scene({ campaigns: [{ id: 'offer', audience: offer }], consent: 'pending' });
  await scene.visit('/');
  await scene.settle();
  expect((await listFiles(scene.page)).map(({ file }) => file).sort()).toEqual(filesOf('loader', 'engine'));
  await scene.visit('/offer');
  await scene.settle();
  expect((await listFiles(scene.page)).map(({ file }) => file.split('-')[0])).toContain('rare');
  await scene.close();
});

test('how a visit began is noted on the page that came from outside; those reached from it fetch nothing for that', async () => {
  const readers = {
    all: [
      { ...here, value: '/offer' },
      { attribute: 'source.channel', is: 'equals', value: 'email' },
    ],
  } as const;
  const scene = await stage.scene({ campaigns: [{ id: 'readers', audience: readers }] });
  const follow = async (address: string): Promise<string[]> => {
    await scene.page.locator(`a[href="${address}"]`).first().click();
    await scene.page.waitForURL(`**${address}`);
    await scene.settle();
    return (await listFiles(scene.page)).map(({ file }) => file).sort();
  };
  await scene.visit('/?utm_medium=email');
  await scene.settle();
  expect((await listFiles(scene.page)).map(({ file }) => file.split('-')[0])).toContain('rare');
  expect(await follow('/other')).toEqual(filesOf('loader', 'engine'));
  await scene.visit('/offer');
  await scene.campaign('readers').getByRole('button', { name: 'Close' }).waitFor();
  await scene.close();
});

describe('after a yes, a browser fetches', () => {
  test.each(['cookie', 'local', 'session', 'none'] as const)(
    'on the page of the answer no more than before it, wherever it is kept: %s',
    async (kind) => {
      const scene = await stage.scene({
        campaigns: [{ id: 'nobody', ...nobody }],
        consent: 'pending',
        site: { storage: { kind, days: 400 } },
      });
      await scene.visit('/');
      await scene.settle();
      await scene.page.evaluate(`beckon('consent', 'granted')`);
      await scene.settle();
      const files = (await listFiles(scene.page)).map(({ file }) => file);
      expect(files.sort()).toEqual(filesOf('loader', 'engine'));
      expect(weigh(files)).toBeLessThanOrEqual(8 * 1024);
      await scene.flushEvents();
      expect(scene.eventsNamed('consent-changed')).toHaveLength(1);
      await scene.close();
    },
  );

  test('on every later page no more than before it where nothing matches, 8 KB at most; page views are counted and told', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'nobody', ...nobody }] });
    await scene.visit('/');
    await scene.settle();
    const addresses = ['/one', '/two?variant=41234567890123', '/three?q=hats&page=2', '/four?utm_source=news'];
    for (const [at, address] of addresses.entries()) {
      await scene.visit(address);
      await scene.settle();
      const files = (await listFiles(scene.page)).map(({ file }) => file);
      expect(files.sort()).toEqual(filesOf('loader', 'engine'));
      expect(weigh(files)).toBeLessThanOrEqual(8 * 1024);
      const { memory } = unpackRecord((await scene.storage()).cookies['beckon'])!;
      expect(memory).toMatchObject({ pages: at + 2, pagesThisVisit: at + 2, visits: 1 });
      expect(memory?.paths?.at(-1)).toBe(address.split('?')[0]);
    }
    await scene.flushEvents();
    const views = scene.eventsNamed('page-viewed');
    const told = views.map(({ data }) => new URL(String(data['url']))).map(({ pathname, search }) => pathname + search);
    expect(told).toEqual(['/', ...addresses]);
    expect(new Set(views.map(({ id }) => id)).size).toBe(5);
    const who = views.map(({ visitor, visit }) => `${visitor} ${visit}`);
    expect(new Set(who).size).toBe(1);
    expect(who[0]).toMatch(/^[\da-f]{32} \w+$/);
    await scene.expectQuiet();
    await scene.close();
  });

  test('the record before the first popup, and what reports once it is on screen', async () => {
    const { untilShown, inAll } = await load({ campaigns: [{ id: 'hello', audience: here }] }, 'campaign');
    expect(untilShown.sort()).toEqual(filesOf('loader', 'engine', 'act', 'record'));
    expect(inAll).toEqual(expect.arrayContaining(filesOf('report')));
  });

  test('what reports only after the popup, on a later page too, and where the address has to be cleaned', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'offer', audience: { attribute: 'page.path', is: 'equals', value: '/offer' } }],
      initScript: noteShown,
    });
    await scene.visit('/');
    await scene.settle();
    await scene.visit('/offer?utm_source=Ada%40example.com');
    await scene.page.waitForFunction('window.__shownAt');
    await scene.settle();
    const shownAt = await scene.page.evaluate(() => (window as unknown as { __shownAt?: number }).__shownAt ?? 0);
    const untilShown = (await listFiles(scene.page)).filter(({ atMs }) => atMs < shownAt).map(({ file }) => file);
    expect(untilShown.sort()).toEqual(filesOf('loader', 'engine', 'act', 'record'));
    expect(weigh(untilShown)).toBeLessThanOrEqual(20 * 1024);
    await scene.close();
  });

  test('on a later page what knows how often it may come, and not the rest of the decision', async () => {
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
    expect(files.filter((file) => file === 'all-parts')).toEqual([]);
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.close();
  });

  test('nothing more than before it where a popup is for everybody', async () => {
    const { untilShown, inAll } = await load({ campaigns: [{ id: 'hello' }] }, 'campaign');
    expect(untilShown.sort()).toEqual(filesOf('loader', 'with-popup'));
    expect(inAll).toEqual(expect.arrayContaining(filesOf('with-popup/report')));
  });
});
