import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyLimit, recordEdit, redo, startHistory, undo, type History } from './history.ts';

const times = <Value>(count: number, act: (value: Value) => Value, value: Value): Value =>
  count === 0 ? value : times(count - 1, act, act(value));

describe('history', () => {
  test('undo gives what was before, redo what came after', () => {
    const history = recordEdit(recordEdit(startHistory('a'), 'b'), 'c');
    expect(undo(history).present).toBe('b');
    expect(redo(undo(history)).present).toBe('c');
    expect(redo(history)).toBe(history);
    expect(undo(startHistory('a')).present).toBe('a');
  });

  test('an edit after undo forgets what could be redone', () => {
    const history = recordEdit(undo(recordEdit(startHistory('a'), 'b')), 'c');
    expect(history.future).toEqual([]);
    expect(undo(history).present).toBe('a');
  });

  test('an edit that changes nothing is no step', () => {
    const history = startHistory('a');
    expect(recordEdit(history, 'a')).toBe(history);
  });

  test.each([
    ['the same field, at once', 'heading', 400, 1],
    ['the same field, later', 'heading', 1400, 2],
    ['another field, at once', 'button', 400, 2],
    ['the same field on a clock that was set back', 'heading', -50, 2],
  ])('%s: %s after %i ms makes %i steps', (_, key, afterMs, steps) => {
    const first = recordEdit(startHistory('a'), 'ab', { key: 'heading', atMs: 5000 });
    const second = recordEdit(first, 'abc', { key, atMs: 5000 + afterMs });
    expect(second.past).toHaveLength(steps);
    expect(second.present).toBe('abc');
  });

  test('undo ends a run of joined edits', () => {
    const first = recordEdit(startHistory('a'), 'ab', { key: 'heading', atMs: 0 });
    expect(recordEdit(undo(first), 'ac', { key: 'heading', atMs: 10 }).past).toEqual(['a']);
  });

  test('it keeps no more than its limit, the newest', () => {
    const history = times(
      historyLimit + 50,
      (one: History<number>) => recordEdit(one, one.present + 1),
      startHistory(0),
    );
    expect(history.past).toHaveLength(historyLimit);
    expect(undo(history).present).toBe(historyLimit + 49);
  });

  test('as many undos as edits give the start, as many redos the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), (values) => {
        const edited = values.reduce((history, value) => recordEdit(history, { value }), startHistory({ value: -1 }));
        const back = times(values.length, undo, edited);
        expect(back.present).toEqual({ value: -1 });
        expect(times(values.length, redo, back).present).toEqual(edited.present);
      }),
    );
  });
});
