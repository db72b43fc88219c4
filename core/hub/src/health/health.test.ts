import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';

let hub: TestHub;
let url: string;
beforeAll(async () => {
  hub = await openTestHub();
  url = await hub.serve();
});
afterAll(() => hub.close());

test('a hub that runs says so, and is ready while its database answers', async () => {
  expect(await (await fetch(`${url}/v1/health`)).json()).toEqual({ live: true });
  const ready = await fetch(`${url}/v1/health?ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { live: true, ready: true, database: true }]);
});

test('an address that is none is answered in words', async () => {
  const answer = await fetch(`${url}/v1/nothing`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ problems: [{ path: '', message: 'There is nothing at this address.' }] });
});

test('a job sent in a transaction that is taken back was never sent, and one that was kept is done', async () => {
  const done: unknown[] = [];
  await hub.parts.jobs.work<{ readonly n: number }>('count', async (data) => void done.push(data.n));
  await expect(
    hub.parts.db.$transaction(async (tx) => {
      await hub.parts.jobs.send('count', { n: 1 }, { tx });
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  await hub.parts.db.$transaction((tx) => hub.parts.jobs.send('count', { n: 2 }, { tx }));
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([2]);
});
