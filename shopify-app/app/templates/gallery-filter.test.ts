import { templates } from '@beckon/editing';
import { expect, test } from 'vitest';
import { filterCards, listFormats, listOccasions, toCard } from './gallery-filter.ts';

const cards = templates.map(toCard);

test('everything is offered until something is chosen', () => {
  expect(filterCards(cards, { occasion: 'all', format: 'all' })).toEqual(cards);
});

test('each occasion and each format that is offered has a template', () => {
  for (const occasion of listOccasions(cards))
    expect(filterCards(cards, { occasion, format: 'all' }).every((card) => card.occasion === occasion)).toBe(true);
  const counted = listFormats(cards).map((format) => filterCards(cards, { occasion: 'all', format }).length);
  expect(counted.every((count) => count > 0)).toBe(true);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(cards.length);
});
