import { expect, test } from 'vitest';
import { isEmbedMissed, listSetupSteps } from './setup-steps.ts';

test.each([
  [{ isEmbedOn: false, hasPublished: false, hasSeenPrivacy: false }, 'open open open', false],
  [{ isEmbedOn: true, hasPublished: false, hasSeenPrivacy: true }, 'done open done', false],
  [{ isEmbedOn: undefined, hasPublished: true, hasSeenPrivacy: true }, 'unknown done done', false],
  [{ isEmbedOn: false, hasPublished: true, hasSeenPrivacy: true }, 'open done done', true],
])('with %j the steps are %s', (facts, states, missed) => {
  expect(
    listSetupSteps(facts)
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states);
  expect(isEmbedMissed(facts)).toBe(missed);
});
