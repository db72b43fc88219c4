import { addVariant, changeBlock, newCampaign } from '@beckon/editing';
import { expect, test } from 'vitest';
import { swapWithCanvas, takeCanvas } from './swap-with-canvas.ts';

const plain = newCampaign({ id: 'a', name: 'First', locale: 'en' });
const copied = addVariant(plain, { id: 'b', name: 'B', seed: 's' }).campaign;
const split = changeBlock(copied, { block: 'heading', set: { text: 'Second' }, variant: 'b' }).campaign;
const headingOf = (content: (typeof plain)['content'] | undefined) => content?.steps[0]?.blocks[0];

test('what the variant shows goes to the canvas, what was there to the variant', () => {
  const swapped = swapWithCanvas(split, 'b')!;
  expect(headingOf(swapped.canvas.content)).toMatchObject({ text: 'Second' });
  const edited = swapped.edit(split);
  expect(edited.ok && headingOf(edited.campaign.experiment!.variants[1]!.content)).toMatchObject({ text: 'First' });
});

test('the variant takes what is on the canvas now, not what an edit finds there', () => {
  const typed = changeBlock(split, { block: 'heading', set: { text: 'Just typed' } }).campaign;
  const edited = takeCanvas('b', typed)(split);
  expect(edited.ok && headingOf(edited.campaign.experiment!.variants[1]!.content)).toMatchObject({
    text: 'Just typed',
  });
});

test('swapped twice it is as it was', () => {
  const once = swapWithCanvas(split, 'b')!;
  const between = { ...once.edit(split).campaign, content: once.canvas.content, theme: once.canvas.theme };
  const twice = swapWithCanvas(between, 'b')!;
  const after = { ...twice.edit(between).campaign, content: twice.canvas.content, theme: twice.canvas.theme };
  expect(after).toEqual(split);
});

test('a variant that is gone is told', () => {
  expect(swapWithCanvas(split, 'c')).toBeUndefined();
  expect(takeCanvas('c', split)(split)).toMatchObject({ ok: false, because: 'no-such-variant' });
});
