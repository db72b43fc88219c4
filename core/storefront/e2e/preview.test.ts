import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { publish } from '@beckon/engine/campaign/publish';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPreview } from '../build/build-preview.ts';
import type { DrawMessage, PreviewAnswer } from '../src/preview/preview-message.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { fillCampaign } from './stage/fill-campaign.ts';
import { fillSite } from './stage/fill-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'beckon-preview-'));
const origin = 'http://editor.test';
/** As an editor's page: it sends what is to be drawn with every letter, and keeps what the frame says. */
const editor = `<!doctype html><input><iframe src="/preview/preview.html" width="900" height="600"></iframe>
<script>
  const heard = [], blurs = [];
  addEventListener('message', ({ data }) => heard.push(data));
  const field = document.querySelector('input');
  field.addEventListener('blur', () => blurs.push(field.value));
</script>`;
const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

interface Held {
  readonly heard: readonly PreviewAnswer[];
  readonly blurs: readonly string[];
}

let stage: Stage;
let page: Page;
beforeAll(async () => {
  [stage] = await Promise.all([openStage(), buildPreview(folder)]);
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await stage.browser.newPage({ viewport: { width: 960, height: 700 } });
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: editor, contentType: 'text/html' });
    const file = path.basename(pathname);
    return route.fulfill({ body: readFileSync(path.join(folder, file)), contentType: types[file.split('.').at(-1)!]! });
  });
  await page.goto(origin);
  await heard('ready');
});
afterEach(() => page.close());

const read = async <Key extends keyof Held>(key: Key) => (await page.evaluate(key)) as Held[Key];
const heard = (beckon: PreviewAnswer['beckon'], times = 1) =>
  expect.poll(async () => (await read('heard')).filter((each) => each.beckon === beckon).length).toBe(times);
const inside = () => page.frameLocator('iframe');

function makeDrawing(text: string, mode: DrawMessage['mode'] = 'choose'): DrawMessage {
  const parsed = parseCampaign(
    fillCampaign({
      id: 'drawn',
      content: { steps: [{ id: 'one', blocks: [{ kind: 'heading', id: 'title', level: 2, text }] }] },
    } as never),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const snapshot = publish([parsed.value], fillSite({}));
  const campaign = snapshot.campaigns[0]!;
  const document = Object.values(snapshot.contents)[0] as DrawMessage['document'];
  return { beckon: 'draw', campaign, document, site: snapshot.site, values: {}, mode };
}

const draw = (message: DrawMessage) =>
  page.evaluate((it) => document.querySelector('iframe')!.contentWindow!.postMessage(it, location.origin), message);

test.each(['choose', 'try'] as const)(
  'whoever types beside it never loses the focus while it is drawn anew (%s)',
  async (mode) => {
    await page.locator('input').focus();
    for (const [at, letter] of [...'Grüße'].entries()) {
      await page.keyboard.insertText(letter);
      await draw(makeDrawing('Grüße'.slice(0, at + 1), mode));
      await heard('drawn', at + 1);
    }
    await inside().getByRole('heading', { name: 'Grüße' }).waitFor();
    expect(await read('blurs')).toEqual([]);
    expect(await page.locator('input').inputValue()).toBe('Grüße');
  },
);

test('whoever comes in to try it is in a dialog that Escape closes', async () => {
  await page.locator('input').focus();
  await draw(makeDrawing('Hello', 'try'));
  await heard('drawn');
  await inside().getByRole('heading', { name: 'Hello' }).click();
  await page.keyboard.press('Escape');
  await heard('closed');
});

test('a bar that takes its space has it in the sketch, as it is drawn now', async () => {
  const drawing = makeDrawing('Free shipping');
  const bar = { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 60, closable: true } as const;
  const begin = () =>
    inside()
      .locator('header')
      .first()
      .evaluate((it) => it.getBoundingClientRect().top);
  const before = await begin();
  for (const [format, room] of [
    [bar, 60],
    [{ ...bar, height: 80 }, 80],
    [{ ...bar, pushes: false }, 0],
    [bar, 60],
    [drawing.campaign.format, 0],
  ] as const) {
    await draw({ ...drawing, campaign: { ...drawing.campaign, format } });
    await expect.poll(begin).toBe(before + room);
  }
});

test('a feed that becomes another format is gone, its bell too', async () => {
  const drawing = makeDrawing('Hello');
  await draw({ ...drawing, campaign: { ...drawing.campaign, format: { kind: 'feed', teaser: 'News' } } });
  await heard('drawn');
  expect(await inside().locator('beckon-feed').count()).toBe(1);
  await draw(drawing);
  await heard('drawn', 2);
  // Longer than the bell waits before it takes its place again.
  await page.waitForTimeout(500);
  expect(await inside().locator('beckon-feed').count()).toBe(0);
});

test('a block is chosen by a press during which it is drawn anew', async () => {
  await draw(makeDrawing('Hello'));
  await heard('drawn');
  await inside().getByRole('heading', { name: 'Hello' }).hover();
  await page.mouse.down();
  await draw(makeDrawing('Hello again'));
  await heard('drawn', 2);
  await page.mouse.up();
  await heard('chose');
  expect((await read('heard')).at(-1)).toEqual({ beckon: 'chose', block: 'title' });
});

test.each([
  ['moves on before it lets go', 40, 0],
  ['clicks', 0, 1],
] as const)('whoever presses and %s chooses as often as that', async (_, moved, times) => {
  await draw(makeDrawing('Hello'));
  await heard('drawn');
  const box = (await inside().getByRole('heading', { name: 'Hello' }).boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 10 + moved, box.y + 10);
  await page.mouse.up();
  // What is answered to a drawing comes after what the click was answered with.
  await draw(makeDrawing('Hello again'));
  await heard('drawn', 2);
  expect((await read('heard')).filter(({ beckon }) => beckon === 'chose')).toHaveLength(times);
});

describe('a stranger’s message', () => {
  const strange = 'http://stranger.test';
  const drawings = () => ({ evil: makeDrawing('Planted'), good: makeDrawing('Ours') });
  /** Runs in the preview: resolves once it was sent so many. */
  const waitForMessages = (count: number) =>
    new Promise<void>((resolve) => addEventListener('message', () => void (--count || resolve())));
  /** Says in a page of its own what it was told, and sends to every frame that it can reach. */
  const strangerPage = (frames: string) => `<!doctype html>${frames}<script>
    const heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    window.send = (message) => {
      const all = [parent];
      for (const home of [window, parent]) for (let at = 0; at < home.length; at++) all.push(home[at]);
      for (const to of all) to.postMessage(message, '*');
    };
  </script>`;
  beforeEach(() =>
    page.route(`${strange}/**`, (route) =>
      route.fulfill({
        body: strangerPage(new URL(route.request().url()).pathname === '/around' ? `<iframe src="${origin}/preview/preview.html"></iframe>` : ''), // prettier-ignore
        contentType: 'text/html',
      }),
    ),
  );

  test('draws nothing, be it from a frame beside the preview or from the frame itself; the editor’s does', async () => {
    const { evil, good } = drawings();
    await page.evaluate((src) => {
      const beside = document.createElement('iframe');
      beside.src = src;
      return new Promise((resolve) => {
        beside.onload = resolve;
        document.body.append(beside);
      });
    }, `${strange}/beside`);
    const beside = page.frames().find((frame) => frame.url().startsWith(strange))!;
    const preview = page.frames().find((frame) => frame.url().includes('/preview/'))!;
    const came = preview.evaluate(waitForMessages, 2);
    await beside.evaluate((message) => (window as unknown as { send(it: unknown): void }).send(message), evil);
    await preview.evaluate((message) => window.postMessage(message, '*'), evil);
    await came;
    await page.waitForLoadState('networkidle');
    expect(await preview.getByRole('heading', { name: 'Planted' }).count()).toBe(0);
    expect((await read('heard')).filter(({ beckon }) => beckon === 'drawn')).toEqual([]);
    await draw(good);
    await heard('drawn');
    await preview.getByRole('heading', { name: 'Ours' }).waitFor();
  });

  test('draws nothing where a page of strangers holds the preview, and that page is told nothing', async () => {
    const { evil } = drawings();
    const around = await stage.browser.newPage();
    for (const address of [`${origin}/**`, `${strange}/**`]) await around.route(address, (route) => {
      const { pathname, origin: from } = new URL(route.request().url());
      if (from === strange) return route.fulfill({ body: strangerPage(`<iframe src="${origin}/preview/preview.html"></iframe>`), contentType: 'text/html' }); // prettier-ignore
      const file = path.basename(pathname);
      return route.fulfill({ body: readFileSync(path.join(folder, file)), contentType: types[file.split('.').at(-1)!]! });
    }); // prettier-ignore
    await around.goto(`${strange}/around`, { waitUntil: 'networkidle' });
    const frame = around.frames().find((each) => each.url().startsWith(origin))!;
    // That it came is seen inside; what it would draw is loaded by then, as what was asked for has come.
    const came = frame.evaluate(waitForMessages, 1);
    await around.evaluate((message) => (window as unknown as { send(it: unknown): void }).send(message), evil);
    await came;
    await around.waitForLoadState('networkidle');
    expect(await frame.getByRole('heading', { name: 'Planted' }).count()).toBe(0);
    expect(await around.evaluate('heard.filter((each) => each && each.beckon && each.beckon !== "draw")')).toEqual([]);
    await around.close();
  });
});
