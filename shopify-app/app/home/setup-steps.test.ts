import { expect, test } from 'vitest';
import { isEmbedMissed, listSetupSteps } from './setup-steps.ts';

test.each([
  [{ isEmbedOn: false, hasPublished: false, hasLive: false, hasSeenPrivacy: false }, 'open open open', false],
  [{ isEmbedOn: true, hasPublished: false, hasLive: false, hasSeenPrivacy: true }, 'done open done', false],
  [{ isEmbedOn: undefined, hasPublished: true, hasLive: true, hasSeenPrivacy: true }, 'unknown done done', false],
  [{ isEmbedOn: false, hasPublished: true, hasLive: true, hasSeenPrivacy: true }, 'open done done', true],
  [{ isEmbedOn: false, hasPublished: true, hasLive: false, hasSeenPrivacy: true }, 'open done done', false],
])('with %j the steps are %s', (facts, states, missed) => {
  expect(
    listSetupSteps(facts)
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states);
  expect(isEmbedMissed(facts)).toBe(missed);
});
