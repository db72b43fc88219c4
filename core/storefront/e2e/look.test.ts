import type { Block } from '@beckon/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { darkTheme, form, formats, heading, page } from './show-content.ts';
import { openShows } from './shows.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => void (stage = await openStage()));
afterAll(() => stage.close());

describe('where colours are forced', () => {
  test('the number that was chosen is told from the others', async () => {
    const { scene, ours, show } = await openShows(stage);
    await scene.page.emulateMedia({ forcedColors: 'active' });
    await show(
      formats.popup,
      page([form([{ kind: 'rating', name: 'score', label: 'How was it?', required: true, scale: 5 }])]),
    );
    await ours.getByRole('radio', { name: '4' }).check();
    const [chosen, behind] = await ours
      .locator('.card, .rate :checked + span')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
    expect(chosen).not.toBe(behind);
    await scene.page.emulateMedia({ forcedColors: null });
    await scene.close();
  });

  test.each(['top', 'bottom'] as const)('a bar at the %s has an edge', async (edge) => {
    const { scene, ours, show } = await openShows(stage);
    await scene.page.emulateMedia({ forcedColors: 'active' });
    await show({ ...formats.bar, edge }, page([heading]));
    const [line, background] = await ours.locator('.place').evaluate((it) => {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(it);
      return [outlineStyle === 'none' ? backgroundColor : outlineColor, backgroundColor];
    });
    expect(line).not.toBe(background);
    await scene.page.emulateMedia({ forcedColors: null });
    await scene.close();
  });
});

describe('a countdown', () => {
  const countdown: Block = {
    kind: 'countdown',
    id: 'ends',
    until: { after: { days: 1234 } },
    label: 'Ends in',
    whenOver: 'stay',
  };

  test.each([
    ['in a popup on a small phone', formats.popup, page([countdown]), 320],
    [
      'in large text',
      formats.popup,
      page([countdown], { theme: { ...darkTheme, fontSize: 24, spacing: 'roomy' } }),
      320,
    ],
    [
      'in columns',
      formats.popup,
      page([
        { kind: 'columns', id: 'columns', columns: [{ blocks: [countdown] }, { blocks: [heading] }, { blocks: [] }] },
      ]),
      600,
    ],
    ['in a bar', formats.bar, page([countdown]), 320],
  ])('keeps each number in one piece %s', async (_, format, content, width) => {
    const { scene, ours, show } = await openShows(stage, { viewport: { width, height: 640 } });
    await show(format, content);
    const lines = await ours
      .locator('.clock b')
      .evaluateAll((all) => all.map((it) => it.clientHeight / parseFloat(getComputedStyle(it).fontSize)));
    expect(lines).toHaveLength(4);
    expect(Math.max(...lines)).toBeLessThan(1.6);
    expect(await ours.locator('.scroll').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    await scene.close();
  });
});
