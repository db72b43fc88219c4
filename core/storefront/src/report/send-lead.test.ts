import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from './send-lead.ts';

describe('the answer to a lead', () => {
  test.each([
    [{ ok: true }, { ok: true }],
    [
      { ok: true, code: 'THANKS' },
      { ok: true, code: 'THANKS' },
    ],
    [{ ok: true, code: 7, message: 7, more: {} }, { ok: true }],
    [
      { ok: true, message: 'Look into your mail.' },
      { ok: true, message: 'Look into your mail.' },
    ],
    [
      {
        ok: false,
        problems: [{ field: 'email', message: 'Not an address' }, { message: 'Try later', field: 3 }, 'x', null],
      },
      { ok: false, problems: [{ field: 'email', message: 'Not an address' }, { message: 'Try later' }] },
    ],
  ])('%j is taken as it was agreed', (given, expected) => {
    expect(readAnswer(given)).toEqual(expected);
  });

  test.each([null, undefined, 'ok', 1, [], {}, { ok: 'yes' }, { ok: false }, { ok: false, problems: {} }])(
    '%j is no answer',
    (given) => {
      expect(() => readAnswer(given)).toThrow('not an answer');
    },
  );

  test('anything at all is either read or refused', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        try {
          expect(typeof readAnswer(given).ok).toBe('boolean');
        } catch (error) {
          expect(String(error)).toMatch('not an answer');
        }
      }),
    );
  });
});
