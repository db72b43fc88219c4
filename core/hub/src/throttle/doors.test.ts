import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';

let hub: TestHub;
let url: string;
let site: string;
beforeAll(async () => {
  hub = await openTestHub({ env: { trustedProxies: 1 } });
  url = await hub.serve();
  site = (await siteForTests(hub.parts)).id;
});
afterAll(() => hub.close());

const token = (guess: number) => `${site}.${String(guess).padStart(43, '0')}`;
const post = (path: string) => (guess: number) =>
  [path, { method: 'POST', body: new URLSearchParams({ token: token(guess) }) }] as const;

test.each<[string, (guess: number) => readonly [string, RequestInit?]]>([
  ['the link of a confirmation', (guess) => [`/v1/leads/confirm?token=${token(guess)}`]],
  ['the button of a confirmation', post('/v1/leads/confirm')],
  ['the link that refuses letters', (guess) => [`/v1/letters/refuse?token=${token(guess)}`]],
  ['the button that refuses letters', post('/v1/letters/refuse')],
  ['the button for another confirmation', post('/v1/leads/confirm/again')],
  ['the link of a request', (guess) => [`/v1/privacy/${site}/request?token=${token(guess)}`]],
  ['the button of a request', (guess) => post(`/v1/privacy/${site}/request`)(guess)],
  ['the copy of what is known', (guess) => [`/v1/privacy/${site}/copy?token=${token(guess)}&as=json`]],
  ['the REST API', (guess) => ['/v1/campaigns', { headers: { Authorization: `Bearer bk_${guess}` } }]],
])('%s is guessed ten times, then slowed down; from elsewhere it is not', async (name, make) => {
  hub.clock.pass(3_600_000);
  const ask = (guess: number, from: string) => {
    const [path, init] = make(guess);
    return fetch(`${url}${path}`, { ...init, headers: { ...init?.headers, 'X-Forwarded-For': from, 'Accept-Language': 'de' } }); // prettier-ignore
  };
  const here = '203.0.113.7';
  const wrong = name === 'the REST API' ? 401 : 404;
  for (let guess = 0; guess < 10; guess++) expect((await ask(guess, here)).status).toBe(wrong);
  const slowed = await ask(10, here);
  expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '60']);
  if (wrong === 404) expect(await slowed.text()).toContain('Bitte versuchen Sie es später wieder.');
  expect((await ask(11, '203.0.113.8')).status).toBe(wrong);
});
