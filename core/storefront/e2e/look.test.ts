import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, formats, heading, page } from './show-content.ts';
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
