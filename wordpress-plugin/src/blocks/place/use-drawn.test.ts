import { expect, test } from 'vitest';
import { readFailure } from './use-drawn.ts';

test('what somebody may not see, such as a draft of somebody else, is shown as one that waits', () => {
  expect(readFailure({ code: 'rest_forbidden', message: 'Sorry.' })).toMatchObject({ state: 'there', value: { standing: 'waits' } }); // prettier-ignore
});

test.each([{ code: 'fetch_error', message: 'Failed' }, { code: 'internal_server_error', message: '<p>Fatal</p>' }, undefined])(
  'that the site did not answer, as by %j, says nothing about the campaign',
  (error) => expect(readFailure(error).state).toBe('failed'),
); // prettier-ignore
