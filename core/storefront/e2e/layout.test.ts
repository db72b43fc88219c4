import type { ContentDocument, FormatKind } from '@beckon/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyBlock, form, email, formatKinds, formats, heading, offer, page, text } from './show-content.ts';
import { eventually, openShows, type Shows } from './shows.ts';
import { openStage, type SceneOptions, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

async function put(kind: FormatKind, document: ContentDocument, options: SceneOptions = {}): Promise<Shows> {
  const shows = await openShows(stage, options);
  await shows.show(kind === 'embed' ? { ...formats.embed, into: '#far', placement: 'after' } : formats[kind], document);
  if (kind === 'feed') {
    await shows.ours.getByRole('button', { name: /^News/ }).click();
    await shows.ours.getByRole('button', { name: /Autumn/ }).click();
  }
  if (kind === 'embed') {
    await shows.scene.page.evaluate(() => scrollTo(0, 99_999));
    await eventually(() => shows.ours.locator('.root').isVisible()).toBe(true);
  }
  await shows.rest();
  return shows;
}

const long = page(
  [
    { ...heading, text: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih' } as typeof heading,
    {
      ...text,
      text: [{ tag: 'p', children: ['Lebensversicherungsgesellschaftsangestelltenausweisnummer'] }],
    } as typeof text,
    form([{ ...email, label: 'E-Mail-Adresse für Produktneuheitenbenachrichtigungen' } as typeof email]),
    {
      kind: 'button',
      id: 'b',
      text: 'Rabattgutscheincodeanforderungsbestätigung',
      action: { do: 'close' },
      look: 'secondary',
      converts: false,
    },
  ],
  { locale: 'de' },
);

describe.each(formatKinds)('%s', (kind) => {
  test('moves nothing on the page when it appears', async () => {
    const { scene } = await put(kind, offer);
    expect(await scene.layoutShift()).toBe(0);
    await scene.close();
  });

  test.each([
    ['every block', page(everyBlock)],
    ['long German words', long],
    ['Arabic', page(everyBlock, { locale: 'ar' })],
  ])('with %s fits into 320 pixels without scrolling sideways', async (_, content) => {
    const { scene, ours } = await put(kind, content, { viewport: { width: 320, height: 568 } });
    expect(await scene.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const tooWide = await ours.evaluate((it) =>
      [...(it.shadowRoot?.querySelectorAll<HTMLElement>('.root *') ?? [])].flatMap((part) => {
        if (part.closest('.trap, .vh, svg, .f > label')) return [];
        const { left, right, width } = part.getBoundingClientRect();
        return width > 1 && (left < -1 || right > 321) ? [`${part.className || part.localName} ${left}–${right}`] : [];
      }),
    );
    expect(tooWide).toEqual([]);
    await scene.close();
  });

  test('stays within a small screen, and its way out in view', async () => {
    const { scene, ours } = await put(kind, page(everyBlock), { viewport: { width: 390, height: 500 } });
    const out = ours.getByRole('button', { name: 'Close', exact: true });
    if (kind !== 'embed') {
      const box = await out.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 500).toBe(true);
    }
    await scene.close();
  });
});

test('a full screen that must be scrolled begins below its way out', async () => {
  const { scene, ours } = await put('full-screen', page(everyBlock), { viewport: { width: 320, height: 568 } });
  const out = await ours.locator('.x').boundingBox();
  const title = await ours.getByRole('heading', { name: 'Ten percent' }).boundingBox();
  expect(title!.y).toBeGreaterThanOrEqual(out!.y + out!.height);
  await scene.close();
});
