import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openApp } from './open-app.ts';

let close: () => void = () => {};
afterEach(() => close());

/** An app that gives these answers one after the other, and the last again and again. */
async function answer(...statuses: readonly number[]) {
  let asked = 0;
  const server = createServer((_, response) => {
    response.writeHead(statuses[Math.min(asked++, statuses.length - 1)]!).end('The shop is late.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => void server.close();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

test.each([
  ['opens at once', [200], undefined, 1],
  ['is late twice', [503, 503, 200], undefined, 3],
  ['stays late', [503], 'The app answered 503 when the shop opened it first: The shop is late.', 4],
  ['is broken', [500, 200], 'The app answered 500 when the shop opened it first: The shop is late.', 1],
] as const)('an app that %s', async (_, statuses, problem, times) => {
  const app = await answer(...statuses);
  const opening = openApp(app.url, { patienceMs: 3, pauseMs: 1 });
  if (problem) await expect(opening).rejects.toThrow(problem);
  else await opening;
  expect(app.asked()).toBe(times);
});
