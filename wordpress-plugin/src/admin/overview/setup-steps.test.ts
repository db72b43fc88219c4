import { expect, test } from 'vitest';
import { listSetupSteps } from './setup-steps.ts';

const fresh = { hasLive: false, wasSeen: false, hasConsentSource: false, isInPolicy: null, isHidden: false };

test.each([
  [{}, ''],
  [{ hasLive: true }, 'campaign'],
  [{ wasSeen: true }, 'campaign seen'],
  [{ hasConsentSource: true, isInPolicy: false }, 'consent'],
  [{ hasLive: true, wasSeen: true, hasConsentSource: true, isInPolicy: true }, 'campaign consent policy seen'],
])('with %j these steps are done: %s', (facts, done) => {
  const steps = listSetupSteps({ ...fresh, ...facts });
  expect(steps.filter(({ isDone }) => isDone).map(({ name }) => name).join(' ')).toBe(done); // prettier-ignore
});
