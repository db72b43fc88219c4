import type { Block, ContentDocument } from '@beckon/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyBlock, formatKinds, formats, page, text } from './show-content.ts';
import { eventually, openShows } from './shows.ts';
import { openStage, type Stage } from './stage.ts';
import { payloads } from './xss-payloads.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

/** These say what a block or a tag is; a wrong one draws nothing. A locale is read by the browser, which throws. */
const discriminators = ['kind', 'do', 'from', 'tag', 'locale'];

/** Every text of a value, at whatever key and depth, replaced by the next of the payloads. */
function poison<Value>(value: Value, next: () => string, key = ''): Value {
  if (typeof value === 'string') return (discriminators.includes(key) ? value : next()) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => poison(item, next)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]: [string, unknown]) => [name, poison(inside, next, name)]),
  ) as Value;
}

/** What no parser would let through and somebody wrote into the snapshot all the same. */
const smuggled = (payload: string): readonly Block[] => [
  {
    kind: 'html',
    id: 'smuggled',
    markup: ['script', 'iframe', 'svg', 'style', 'img', 'a', 'object', 'form', 'x-y'].map((tag) => ({
      tag,
      attributes: {
        src: payload,
        href: payload,
        srcdoc: payload,
        onerror: payload,
        onclick: payload,
        style: payload,
        data: payload,
      },
      children: [payload],
    })),
  },
  { ...text, id: 'smuggled-text', text: [{ tag: 'script', children: [payload] }] } as Block,
];

test('there are at least sixty payloads, all different', () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(60);
});

test('no text of any field runs, in any format, on a page that nothing else protects', async () => {
  const shows = await openShows(stage);
  const { page: browser } = shows.scene;
  const surprises: string[] = [];
  const own = new URL(browser.url()).host;
  browser.on('dialog', (dialog) => void (surprises.push(`dialog ${dialog.message()}`), dialog.dismiss()));
  browser.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.host !== own) surprises.push(request.url());
  });
  browser.on('framenavigated', (frame) => surprises.push(`navigated ${frame.url()}`));
  await browser.evaluate(() => void Object.assign(window, { ran: [] }));
  const read = () =>
    browser.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const inside = roots.flatMap((root) => [...root.querySelectorAll('*')]);
      const wrong = inside.flatMap((element) => [
        ...(/^(script|iframe|object|embed|link|meta|base|foreignobject)$/i.test(element.localName)
          ? [element.localName]
          : []),
        ...[...element.attributes]
          .filter(({ name }) => /^(on|srcdoc$|formaction$)/i.test(name))
          .map(({ name }) => name),
        ...(['href', 'src', 'action', 'poster'] as const).flatMap((name) => {
          const value = element.getAttribute(name);
          const scheme = value === null ? 'http:' : new URL(value, 'http://own.example/').protocol;
          return /^(https?|mailto|tel|blob):$/.test(scheme) ? [] : [`${name}=${value}`];
        }),
      ]);
      return { drawn: inside.length, wrong, ran: (window as unknown as { ran: number[] }).ran };
    });

  let drawn = 0;
  // Every payload once in every field: with each showing, each field gets the next one.
  for (let turn = 0; turn < payloads.length; turn += 1) {
    let at = turn;
    const next = () => payloads[at++ % payloads.length]!;
    const kind = formatKinds[turn % formatKinds.length]!;
    const format = {
      ...formats[kind],
      ...(kind === 'feed' && { teaser: next() }),
      ...(kind === 'embed' && { into: '#hero' }),
    };
    const document: ContentDocument = poison(page(everyBlock), next);
    const blocks = [...document.steps[0]!.blocks, ...smuggled(payloads[turn]!)];
    await shows.run((it, value) => it.setValues({ 'own.firstName': value }), payloads[turn]);
    await shows.show(format, { ...document, steps: [{ id: 'one', blocks }] }, { patienceMs: 5000 });
    if (kind === 'feed') await shows.ours.getByRole('button').first().click();
    const found = await read();
    expect(found.wrong).toEqual([]);
    if (found.drawn > 50) drawn += 1;
    await shows.run((it) => it.close('consent'));
  }
  expect(drawn).toBeGreaterThan(payloads.length / 2);
  expect((await read()).ran).toEqual([]);
  expect(surprises).toEqual([]);
  await shows.scene.close();
});

test('the same texts do run where a page reads them as HTML', async () => {
  const shows = await openShows(stage);
  const { page: browser } = shows.scene;
  await browser.evaluate((all) => {
    Object.assign(window, { ran: [] });
    for (const payload of all) {
      const frame = document.createElement('iframe');
      frame.srcdoc = payload;
      document.body.append(frame);
    }
  }, payloads);
  await eventually(() =>
    browser.evaluate(() => new Set((window as unknown as { ran: number[] }).ran).size),
  ).toBeGreaterThan(25);
  await shows.scene.close();
});
