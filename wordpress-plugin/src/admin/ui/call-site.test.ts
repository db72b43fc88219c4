import { expect, test } from 'vitest';
import { readRefusal } from './call-site.ts';

test.each([
  [{ code: 'rest_forbidden', message: 'Sorry.' }, 'Sorry.', []],
  [{ code: 'beckon_invalid', message: 'No.', data: { problems: [{ path: 'a', message: 'b' }] } }, 'No.', [{ path: 'a', message: 'b' }]],
  [{ code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed' }, 'You are logged out. Log in again in another tab, then try again: what you entered here stays.', []],
  [{ code: 'fetch_error', message: 'Failed' }, 'The site cannot be reached. Is this computer online?', []],
  [{ code: 'invalid_json', message: 'The response is not a valid JSON response.' }, 'The site did not answer as it should. Please try again.', []],
  [{ code: 'internal_server_error', message: '<p>There has been a critical error on this website.</p>' }, 'The site did not answer as it should. Please try again.', []],
  [new Error(''), 'The site did not answer as it should. Please try again.', []],
  [undefined, 'The site did not answer as it should. Please try again.', []],
  ['text', 'The site did not answer as it should. Please try again.', []],
  [{ message: 'x', data: { problems: 'many' } }, 'x', []],
])('%j is told as “%s”', (error, message, problems) => {
  expect(readRefusal(error)).toEqual({ message, problems });
}); // prettier-ignore
