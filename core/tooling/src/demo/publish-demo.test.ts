import { expect, test } from 'vitest';
import { campaigns } from './campaigns.ts';
import { publishDemo } from './publish-demo.ts';

test('every campaign of the demo is understood and published', () => {
  expect(
    publishDemo()
      .campaigns.map(({ id }) => id)
      .toSorted(),
  ).toEqual(campaigns.map(({ id }) => id).toSorted());
});

test('a campaign that is refused stops the demo and says what is wrong with it', () => {
  const [first] = campaigns;
  expect(() => publishDemo([{ ...first!, id: 'Not An Id' }])).toThrow(/was refused:\n {2}id: /);
});
