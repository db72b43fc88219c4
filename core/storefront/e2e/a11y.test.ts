import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { darkTheme, email, everyBlock, form, formatKinds, formats, offer, page } from './show-content.ts';
import { eventually, openShows } from './shows.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

describe('axe finds nothing', () => {
  test.each(formatKinds)('in a %s, light and dark', async (kind) => {
    for (const content of [offer, { ...offer, theme: darkTheme }]) {
      const { scene, ours, show } = await openShows(stage);
      if (kind === 'embed') await scene.page.evaluate(() => document.querySelector('#embed-here')?.scrollIntoView());
      await show(kind === 'embed' ? { ...formats.embed, into: '#far' } : formats[kind], content);
      if (kind === 'feed') await ours.getByRole('button', { name: /^News/ }).click();
      expect(await scene.axe()).toEqual([]);
      await scene.close();
    }
  });

  test.each([
    ['light', {}],
    ['dark', { theme: darkTheme }],
    ['from right to left', { locale: 'ar' }],
  ])('in any block, %s', async (_, rest) => {
    const { scene, show } = await openShows(stage);
    await show(formats.popup, page(everyBlock, rest));
    expect(await scene.axe()).toEqual([]);
    await scene.close();
  });

  test('in a form that complains', async () => {
    for (const theme of [offer.theme, darkTheme]) {
      const { scene, ours, show } = await openShows(stage);
      await show(formats.popup, page(everyBlock, { theme }));
      await ours.getByRole('button', { name: 'Join' }).click();
      await ours.getByText('Please fill this in.').waitFor();
      expect(await scene.axe()).toEqual([]);
      await scene.close();
    }
  });

  test.each(['start', 'end', 'bottom-start', 'bottom-end'] as const)('in a tab at the %s', async (side) => {
    const { scene, show } = await openShows(stage);
    await show(formats.popup, { ...offer, tab: { text: 'Ten percent', side, when: 'first' } });
    expect(await scene.axe()).toEqual([]);
    await scene.close();
  });
});

describe('targets', () => {
  test.each(formatKinds)('in a %s are 24 pixels or more, the way out 32', async (kind) => {
    const { scene, ours, show } = await openShows(stage, { isPhone: true });
    await show(kind === 'embed' ? { ...formats.embed, into: '#far' } : formats[kind], page(everyBlock));
    if (kind === 'feed') await ours.getByRole('button', { name: /^News/ }).click();
    const small = await ours.evaluate((it) =>
      [...(it.shadowRoot?.querySelectorAll('button, .b, select, input:not([tabindex])') ?? [])].flatMap((target) => {
        // What wraps a tick is what a finger meets.
        const box = (target.closest('label') ?? target).getBoundingClientRect();
        const least = target.matches('.x') ? 32 : 24;
        return box.width && (box.width < least || box.height < least) ? [target.outerHTML] : [];
      }),
    );
    expect(small).toEqual([]);
    await scene.close();
  });
});

describe('languages', () => {
  test.each([
    ['ar', 'rtl'],
    ['de', 'ltr'],
  ])('%s runs %s, is said to be that language, and puts the way out at its end', async (locale, direction) => {
    const { scene, ours, show } = await openShows(stage);
    await show(formats.popup, page([...offer.steps[0]!.blocks], { locale }));
    const root = ours.locator('.root');
    expect(await root.evaluate((it: HTMLElement) => [it.lang, it.dir, getComputedStyle(it).direction])).toEqual([
      locale,
      direction,
      direction,
    ]);
    const card = await ours.locator('.card').boundingBox();
    const out = await ours.locator('.x').boundingBox();
    const isAtRight = (out?.x ?? 0) > (card?.x ?? 0) + (card?.width ?? 0) / 2;
    expect(isAtRight).toBe(direction === 'ltr');
    await scene.close();
  });
});

test('with a larger text size in the browser, everything of ours is larger', async () => {
  const { scene, ours, show } = await openShows(stage);
  await show(formats.popup, page([form([email])]));
  const size = () => ours.locator('.root').evaluate((it) => getComputedStyle(it).fontSize);
  expect(await size()).toBe('16px');
  const session = await scene.openSession();
  await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
  await eventually(size).toBe('24px');
  await scene.close();
});
