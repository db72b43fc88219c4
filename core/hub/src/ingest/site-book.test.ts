import { expect, test } from 'vitest';
import { openSiteBook } from './site-book.ts';

function makeWorld() {
  const world = {
    nowMs: 0,
    asked: 0,
    isAway: false,
    hangs: false,
    values: new Map([['a', 'first']]),
    async find(key: string): Promise<string | undefined> {
      world.asked++;
      if (world.hangs) await new Promise(() => {});
      if (world.isAway) throw new Error('away');
      return world.values.get(key);
    },
  };
  const read = openSiteBook({ find: world.find, nowMs: () => world.nowMs, freshMs: 10_000, patienceMs: 20 });
  return { world, read };
}

test('asks once for as long as the answer is fresh, and once for all who wait', async () => {
  const { world, read } = makeWorld();
  await Promise.all([read('a'), read('a'), read('a')]);
  world.nowMs = 9_999;
  expect(await read('a')).toEqual({ ok: true, value: 'first' });
  expect(world.asked).toBe(1);
  world.values.set('a', 'second');
  world.nowMs = 10_000;
  expect(await read('a')).toEqual({ ok: true, value: 'second' });
});

test('goes on with what it knew while the database is away, and asks once a second', async () => {
  const { world, read } = makeWorld();
  await read('a');
  world.isAway = true;
  world.nowMs = 60_000;
  for (let times = 0; times < 100; times++) expect(await read('a')).toEqual({ ok: true, value: 'first' });
  expect(world.asked).toBe(2);
  world.isAway = false;
  world.values.set('a', 'second');
  world.nowMs = 61_000;
  expect(await read('a')).toEqual({ ok: true, value: 'second' });
});

test('does not wait long for a database that hangs', async () => {
  const { world, read } = makeWorld();
  await read('a');
  world.hangs = true;
  world.nowMs = 60_000;
  expect(await read('a')).toEqual({ ok: true, value: 'first' });
  world.nowMs = 60_100;
  const started = performance.now();
  for (let times = 0; times < 100; times++) await read('a');
  expect(performance.now() - started).toBeLessThan(100);
  expect(await read('b')).toEqual({ ok: false });
});

test('says so where nothing is known and nobody can be asked; a site that is not there is an answer', async () => {
  const { world, read } = makeWorld();
  expect(await read('b')).toEqual({ ok: true, value: undefined });
  world.isAway = true;
  expect(await read('c')).toEqual({ ok: false });
  expect(await read('b')).toEqual({ ok: true, value: undefined });
});

test('made up names do not push out a real one', async () => {
  const { world, read } = makeWorld();
  await read('a');
  for (let at = 0; at < 20_000; at++) await read(`made-up-${at}`);
  world.isAway = true;
  expect(await read('a')).toEqual({ ok: true, value: 'first' });
});
