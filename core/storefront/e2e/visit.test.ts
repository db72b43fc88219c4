import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('a link that opens a campaign', () => {
  const opens = {
    match: 'any',
    list: [{ kind: 'click', selector: 'a[href="/other"]', prevents: true }],
  } as const;

  test('is not followed while the campaign comes', async () => {
    const scene = await stage.scene({ campaigns: [{ id: 'hello', triggers: opens }] });
    await scene.visit('/');
    await scene.settle();
    await scene.page.locator('a[href="/other"]').first().click();
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    expect(new URL(scene.page.url()).pathname).toBe('/');
    await scene.close();
  });

  test('is an ordinary link where the campaign is held back', async () => {
    const scene = await stage.scene({
      campaigns: [{ id: 'hello', triggers: opens, needs: ['marketing'] }],
      consent: 'denied',
    });
    await scene.visit('/');
    await scene.settle();
    await scene.page.locator('a[href="/other"]').first().click();
    await scene.page.waitForURL('**/other');
    await scene.close();
  });
});

describe('how a visit began', () => {
  const fromTheNewsletter = { attribute: 'source.channel', is: 'equals', value: 'email' } as const;

  test('is known on its later pages, where remembering is allowed', async () => {
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'readers',
          audience: { all: [fromTheNewsletter, { attribute: 'page.path', is: 'equals', value: '/other' }] },
        },
      ],
      consent: 'granted',
    });
    await scene.visit('/?utm_medium=email');
    await scene.settle();
    expect(await scene.campaign('readers').count()).toBe(0);
    await scene.page.locator('a[href="/other"]').first().click();
    await scene.campaign('readers').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });

  test('is forgotten with the page, where it is not', async () => {
    const scene = await stage.scene({
      campaigns: [
        {
          id: 'readers',
          audience: { all: [fromTheNewsletter, { attribute: 'page.path', is: 'equals', value: '/other' }] },
        },
      ],
      consent: 'denied',
    });
    await scene.visit('/?utm_medium=email');
    await scene.settle();
    await scene.page.locator('a[href="/other"]').first().click();
    await scene.page.waitForURL('**/other');
    await scene.settle();
    expect(await scene.campaign('readers').count()).toBe(0);
    await scene.close();
  });
});

test('the second page counts as the second, though its memory comes after its triggers are set', async () => {
  const scene = await stage.scene({
    campaigns: [{ id: 'second', triggers: { match: 'any', list: [{ kind: 'nth-page', pages: 2 }] } }],
    consent: 'granted',
  });
  await scene.visit('/');
  await scene.settle();
  expect(await scene.campaign('second').count()).toBe(0);
  await scene.visit('/other');
  await scene.campaign('second').getByRole('button', { name: 'Close' }).waitFor();
  await scene.close();
});

// The browser's first look at its time zone takes a phone up to a tenth of a second, before anything can be drawn.
test.each([
  ['is not asked for where no campaign is about it', 'site', 0],
  ['is asked for where one is', 'visitor', 1],
] as const)('the time zone of the visitor %s', async (_, zone, asked) => {
  const scene = await stage.scene({
    campaigns: [
      { id: 'hello', priority: 2 },
      // On a Monday it matches, and waits for the other.
      {
        id: 'mondays',
        priority: 1,
        audience: { attribute: 'time.now', is: 'onDay', value: { days: ['monday'], zone } },
      },
    ],
    initScript: () => {
      const { resolvedOptions } = Intl.DateTimeFormat.prototype;
      Intl.DateTimeFormat.prototype.resolvedOptions = function (...given) {
        (window as unknown as { __zones: number }).__zones = 1;
        return resolvedOptions.apply(this, given);
      };
    },
  });
  await scene.visit('/');
  await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
  expect(await scene.page.evaluate(() => (window as unknown as { __zones?: number }).__zones ?? 0)).toBe(asked);
  await scene.close();
});

describe('a rest that ends while a page is open', () => {
  const pressed = { match: 'any', list: [{ kind: 'click', selector: 'h1', prevents: false }] } as const;

  test.each([
    ['of the site', { interruptions: { rest: { minutes: 1 } } }, {}],
    ['of the campaign', {}, { frequency: { again: { kind: 'after', rest: { minutes: 1 } } } }],
  ] as const)('%s leaves the triggers that come after it their say', async (_, site, rests) => {
    const scene = await stage.scene({ site, campaigns: [{ id: 'hello', triggers: pressed, ...rests }] });
    // Its timers go on: what is to be shown comes by them.
    await scene.clock.setFixedTime('2026-11-24T12:00:00Z');
    const press = async () => {
      await scene.page.locator('h1').first().click();
      await scene.settle();
    };
    await scene.visit('/');
    await scene.settle();
    await press();
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).click();
    await scene.visit('/other');
    await scene.settle();
    await press();
    expect(await scene.campaign('hello').count()).toBe(0);
    await scene.clock.setFixedTime('2026-11-24T12:01:01Z');
    await press();
    await scene.campaign('hello').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  });
});

test.each(['screen', 'rest'] as const)(
  'who seemed to leave and stayed is not asked to stay once the %s is free, but when they seem to leave again',
  async (what) => {
    const scene = await stage.scene({
      ...(what === 'rest' && { site: { interruptions: { rest: { minutes: 1 } } } }),
      campaigns: [
        { id: 'hello', priority: 900 },
        { id: 'stay', triggers: { match: 'any', list: [{ kind: 'exit-intent' }] } },
      ],
    });
    // Its timers go on: what is to be shown comes by them.
    await scene.clock.setFixedTime('2026-11-24T12:00:00Z');
    const leave = async () => {
      await scene.page.evaluate(
        `document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientX: 300, clientY: -3 }))`,
      );
      await scene.settle();
    };
    const close = scene.campaign('hello').getByRole('button', { name: 'Close' });
    await scene.visit('/');
    await close.waitFor();
    await scene.settle();
    if (what === 'screen') await leave();
    await close.click();
    if (what === 'rest') await leave();
    await scene.clock.setFixedTime('2026-11-24T12:01:01Z');
    await scene.page.evaluate(`beckon('properties', { any: 1 })`);
    await scene.settle();
    expect(await scene.campaign('stay').count()).toBe(0);
    await leave();
    await scene.campaign('stay').getByRole('button', { name: 'Close' }).waitFor();
    await scene.expectQuiet();
    await scene.close();
  },
);

test('a campaign that waits for several events waits for all of them, and is called off by the one that takes it back', async () => {
  const on = (name: string) => ({ kind: 'custom-event', name }) as const;
  const stop = { event: 'stop', where: { attribute: 'event.for', is: 'equals', value: 'good' } } as const;
  const scene = await stage.scene({
    campaigns: [
      { id: 'both', triggers: { match: 'all', list: [on('one'), on('two')] }, priority: 1 },
      { id: 'stopped', triggers: { match: 'all', list: [on('one'), on('two')], cancel: stop } },
    ],
  });
  const report = async (...given: readonly unknown[]) => {
    await scene.page.evaluate((it) => (window as unknown as { beckon(...it: unknown[]): void }).beckon(...it), given);
    await scene.settle();
  };
  await scene.visit('/?beckon-debug');
  const panel = scene.page.locator('beckon-panel');
  await panel.getByText('it still waits until the page reports “one” and the page reports “two”').first().waitFor();
  await report('event', 'one');
  await report('event', 'stop', { for: 'now' });
  await panel.getByText('it still waits until the page reports “two”').nth(1).waitFor();
  await report('event', 'stop', { for: 'good' });
  await panel.getByText('the page reported “stop”, which calls it off on this page').waitFor();
  expect(await scene.campaign('both').count()).toBe(0);
  await report('event', 'two');
  await scene.campaign('both').getByRole('heading', { name: 'This is both' }).waitFor();
  expect(await scene.campaign('stopped').count()).toBe(0);
  await scene.expectQuiet();
  await scene.close();
});
