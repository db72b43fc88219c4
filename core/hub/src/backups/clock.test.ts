import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { listBackups } from './list-backups.ts';
import { openKeptManifest } from './read-covered.ts';
import { backUpAndPrune } from './work-on-backups.ts';

const dayMs = 86_400_000;
let hub: TestHub;
beforeAll(async () => void (hub = await openTestHub({ nowMs: Date.parse('2026-03-25T02:43:00Z') })));
afterAll(() => hub.close());

const days = async () =>
  (await listBackups(hub.parts.store)).map(({ atMs }) => new Date(atMs).toISOString().slice(0, 10)).toReversed();

test('of ten nights’ backups exactly seven are kept, and each of them can be opened', async () => {
  for (let night = 0; night < 10; night++) {
    // A job begins a little late, now and then.
    hub.clock.set(Date.parse('2026-03-25T02:43:00Z') + night * dayMs + (night % 3) * 40_000);
    await backUpAndPrune(hub.parts);
  }
  expect(await days()).toEqual(['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03']); // prettier-ignore
  for (const kept of await listBackups(hub.parts.store)) {
    expect(kept.isComplete).toBe(true);
    expect(await openKeptManifest(hub.parts, kept)).toMatchObject({ id: kept.id });
  }
});

test('while no new one can be made, the old ones stay; then all but the new go', async () => {
  hub.clock.pass(20 * dayMs);
  const store = { ...hub.parts.store, put: () => Promise.reject(new Error('away')) };
  await expect(backUpAndPrune({ ...hub.parts, store })).rejects.toThrow();
  expect(await days()).toHaveLength(7);
  await backUpAndPrune(hub.parts);
  expect(await days()).toEqual(['2026-04-23']);
});

test('what was broken off is swept after a day', async () => {
  const [whole] = await listBackups(hub.parts.store);
  await hub.parts.store.delete(`backups/${whole?.id}/manifest`);
  hub.clock.pass(dayMs / 2);
  await backUpAndPrune(hub.parts);
  expect(await listBackups(hub.parts.store)).toHaveLength(2);
  hub.clock.pass(dayMs);
  await backUpAndPrune(hub.parts);
  expect((await listBackups(hub.parts.store)).map(({ isComplete }) => isComplete)).toEqual([true, true]);
});

test('one that was made while the clock was years ahead is not the newest, and goes once a week of others is there', async () => {
  const backMs = hub.clock.nowMs();
  hub.clock.pass(3_650 * dayMs);
  await backUpAndPrune(hub.parts, false);
  hub.clock.set(backMs);
  for (let night = 1; night <= 7; night++) {
    hub.clock.set(backMs + night * dayMs);
    await backUpAndPrune(hub.parts);
    // Those from before the jump count, too.
    if (night === 1) expect((await days()).at(-1)).toMatch(/^203/);
  }
  expect(await days()).toHaveLength(7);
  expect((await days()).at(-1)).toBe(new Date(hub.clock.nowMs()).toISOString().slice(0, 10));
});
