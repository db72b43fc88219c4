import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const once = { again: { kind: 'once' } } as const;

describe('what is remembered', () => {
  test('lies in one cookie for as long as browsers allow, and keeps a campaign from coming twice', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: once }] });
    expect((await scene.context.cookies()).length).toBe(0);
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    const cookies = await scene.context.cookies();
    const record = cookies.find(({ name }) => name === 'beckon');
    expect(record).toMatchObject({ path: '/', sameSite: 'Lax', httpOnly: false, domain: '127.0.0.1' });
    expect(`beckon=${record?.value ?? ''}`.length).toBeLessThan(4096);
    const days = ((record?.expires ?? 0) - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(399);
    expect(days).toBeLessThanOrEqual(400.1);
    // The mark that the browser is still open ends with the browser.
    expect(cookies.filter(({ name }) => name !== 'beckon')).toMatchObject([
      { name: 'beckon_open', value: '', expires: -1 },
    ]);
    await scene.visit('/other');
    await scene.flushEvents();
    expect(await scene.campaign('hello').count()).toBe(0);
    expect(scene.eventsNamed('campaign-shown')).toHaveLength(1);
    expect(scene.eventsNamed('page-viewed').map(({ visitor }) => visitor)).toEqual(
      Array(2).fill(expect.stringMatching(/^[\da-f]{32}$/)),
    );
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['hold', 'show'] as const)(
    'where the browser keeps no cookie, what must be remembered is held back, or comes on each page where it may: %s',
    async (withoutMemory) => {
      const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: { ...once, withoutMemory } }] });
      const session = await scene.openSession();
      await session.send('Emulation.setDocumentCookieDisabled', { disabled: true });
      for (const address of ['/', '/other']) {
        await scene.visit(address);
        await scene.settle();
        if (withoutMemory === 'show') await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
        expect(await scene.campaign('hello').count()).toBe(withoutMemory === 'show' ? 1 : 0);
      }
      if (withoutMemory === 'hold')
        expect(await scene.page.evaluate(`beckon('explain')`)).toEqual([
          'hello: Held back: it has to remember the visitor from page to page, and this browser lets nothing be kept.',
        ]);
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('lies in cookies that travel by https alone where the page came by https, and with no request of another site', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: once }] });
    const shop = 'https://shop.test';
    const { page } = scene;
    // The browser believes in a certificate: what it asks the shop for is brought from the stage's own server.
    await page.route(`${shop}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(shop, scene.origin) });
      await route.fulfill({ response });
    });
    await page.goto(`${shop}/`);
    expect(await page.evaluate('isSecureContext')).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    const read = () => scene.context.cookies(shop);
    await expect.poll(async () => (await read()).length).toBe(2);
    for (const cookie of await read())
      expect(cookie).toMatchObject({ domain: 'shop.test', path: '/', secure: true, sameSite: 'Lax' });
    expect(await scene.context.cookies('http://shop.test')).toEqual([]);
    await scene.close();
  });

  test.each([
    ['cookie', { cookies: ['beckon', 'beckon_open'], local: [], session: [] }],
    ['local', { cookies: [], local: ['beckon'], session: [] }],
    ['session', { cookies: [], local: [], session: ['beckon'] }],
    ['none', { cookies: [], local: [], session: [] }],
  ] as const)('lies in the store that the site chose, and only there: %s', async (kind, expected) => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello' }], site: { storage: { kind, days: 10 } } });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    const { cookies, local, session } = await scene.storage();
    expect({ cookies: Object.keys(cookies).sort(), local: Object.keys(local), session: Object.keys(session) }).toEqual(
      expected,
    );
    if (kind === 'local') expect(Number(local['beckon']?.split(';')[1])).toBeGreaterThan(Date.now() + 9.9 * 86_400_000);
    await scene.expectQuiet();
    await scene.close();
  });

  test('moves along when the site chooses another store', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello', frequency: once }],
      site: { storage: { kind: 'local', days: 10 } },
    });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    const text = (await scene.storage()).local['beckon']?.split(';')[0] ?? '';
    // As if it had been the cookie until now.
    await scene.page.evaluate(`localStorage.clear()`);
    await scene.context.addCookies([{ name: 'beckon', value: text, url: scene.origin }]);
    await scene.visit('/other');
    await scene.settle();
    expect(await scene.campaign('hello').count()).toBe(0);
    const { cookies, local } = await scene.storage();
    expect([Object.keys(cookies), Object.keys(local)]).toEqual([[], ['beckon']]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a refusal does too', async () => {
    const refused = '2nnnn...%%?';
    const scene = await stage.scene({ region: 'US-TX', site: { storage: { kind: 'local', days: 10 } } });
    await scene.context.addCookies([{ name: 'beckon', value: refused, url: scene.origin }]);
    for (const path of ['/', '/other']) {
      await scene.visit(path);
      await scene.flushEvents();
      const { cookies, local } = await scene.storage();
      expect([cookies, local['beckon']?.split(';')[0]]).toEqual([{}, refused]);
    }
    expect(scene.events()).toEqual([]);
    await scene.expectQuiet();
    await scene.close();
  });

  test('a record in local storage that has run out is swept', async () => {
    const scene = await stage.scene({ consent: 'pending', site: { storage: { kind: 'local', days: 10 } } });
    await scene.page.addInitScript(() => {
      if (!localStorage.getItem('planted')) localStorage.setItem('beckon', `2nnnn...%%?;${Date.now() - 1}`);
      localStorage.setItem('planted', 'yes');
    });
    await scene.visit('/');
    await expect.poll(async () => (await scene.storage()).local).toEqual({ planted: 'yes' });
    await scene.expectQuiet();
    await scene.close();
  });

  test('deleting the cookie is enough to be forgotten', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: once }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    const before = (await scene.storage()).cookies['beckon'];
    await scene.context.clearCookies();
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    const visitors = new Set(scene.eventsNamed('campaign-shown').map(({ visitor }) => visitor));
    expect(visitors.size).toBe(2);
    expect((await scene.storage()).cookies['beckon']).not.toBe(before);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['garbage', '1[[1]]', '2yyyy.', '2...%%%', "2yyyy.yyyy.a.{'a'!1}%%?", '2yyyy.yyyy..[[null!null]]%%?'])(
    'a record that is none of ours is replaced without a word: %s',
    async (strange) => {
      const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: once }] });
      await scene.context.addCookies([{ name: 'beckon', value: strange, url: scene.origin }]);
      await scene.visit('/');
      await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
      expect((await scene.storage()).cookies['beckon']).toMatch(/^2yyyy\.yyyy\.\w{32}\.\[/);
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('what the page says of its visitor makes it forget no campaign, in whichever script it is', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: once }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.page.evaluate(`beckon('properties', { town: '山'.repeat(700) })`);
    await scene.visit('/other');
    await scene.settle();
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.expectQuiet();
    await scene.close();
  });

  test.each(['cookie', 'local'] as const)(
    'a clock that was years ahead once makes every rest begin when it is right again: %s',
    async (kind) => {
      const scene = await stage.scene({
        campaigns: [{ id: 'hello', frequency: { afterClose: { quiet: { days: 7 } } } }, { id: 'second' }],
        site: { storage: { kind, days: 400 }, interruptions: { rest: { hours: 1 } } },
      });
      const visitAt = async (time: string) => {
        // Before the clock moves: a page that is still open may show what is due by the new time.
        await scene.page.goto('about:blank');
        await scene.clock.setFixedTime(time);
        await scene.visit('/');
        await scene.settle();
      };
      await visitAt('2029-11-24T12:00:00Z');
      await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
      await visitAt('2026-11-24T12:00:00Z');
      expect(await scene.page.locator('beckon-campaign').count()).toBe(0);
      await visitAt('2026-11-24T13:00:01Z');
      await scene.campaign('second').getByRole('button', { name: 'Close' }).click();
      await visitAt('2026-12-01T12:00:01Z');
      await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
      await scene.expectQuiet();
      await scene.close();
    },
  );

  test('closing the browser ends the visit, which memory outlives', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', frequency: { again: { kind: 'once-per-visit' } } }] });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.visit('/other');
    await scene.settle();
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.context.clearCookies({ name: 'beckon_open' });
    await scene.visit('/');
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.flushEvents();
    expect(scene.eventsNamed('campaign-shown')).toHaveLength(2);
    expect(new Set(scene.eventsNamed('page-viewed').map(({ visit }) => visit)).size).toBe(2);
    await scene.close();
  });

  test('own attributes persist, temporary ones end with the page view', async () => {
    const audience = { attribute: 'own.plan.tier', is: 'equals', value: 'gold' } as const;
    const temporary = { attribute: 'own.mood', is: 'equals', value: 'good' } as const;
    const scene = await stage.scene({ campaigns: [{ id: 'gold', audience }, { id: 'mood', format: 'bar', audience: temporary }] }); // prettier-ignore
    await scene.visit('/');
    await scene.page.evaluate(`beckon('properties', { mood: 'good' }, { temporary: true })`);
    await scene.campaign('mood').getByRole('button', { name: 'Close' }).waitFor();
    await scene.page.evaluate(`beckon('properties', { plan: { tier: 'gold' }, since: new Date(0) })`);
    await scene.campaign('gold').getByRole('button', { name: 'Close' }).waitFor();
    await scene.visit('/other');
    await scene.campaign('gold').getByRole('button', { name: 'Close' }).waitFor();
    expect(await scene.campaign('mood').count()).toBe(0);
    await scene.page.evaluate(`beckon('forget')`);
    expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
    await scene.expectQuiet();
    await scene.close();
  });
});
