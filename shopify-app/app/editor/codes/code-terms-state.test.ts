import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import { expect, test } from 'vitest';
import {
  changeCodeTerms,
  isChanged,
  openCodeTerms,
  type CodeTermsAction,
  type CodeTermsState,
} from './code-terms-state.ts';

const fixed = (code: string): CodeTerms => ({ kind: 'fixed', code, after: 'sending' });
const run = (state: CodeTermsState, ...actions: readonly CodeTermsAction[]) => actions.reduce(changeCodeTerms, state);
const isDirty = ({ present, saved }: CodeTermsState) => isChanged(present, saved);

test('terms typed while a save is under way stay, unsaved', () => {
  const state = run(
    openCodeTerms(fixed('A')),
    { do: 'edit', terms: fixed('B') },
    { do: 'send' },
    { do: 'edit', terms: fixed('C') },
    { do: 'saved', terms: fixed('B') },
  );
  expect([state.present, state.saved, isDirty(state)]).toEqual([fixed('C'), fixed('B'), true]);
});

test('terms that nobody touched meanwhile are those that the hub answered', () => {
  const given = run(openCodeTerms(undefined), { do: 'send' }, { do: 'saved', terms: fixed('DEFAULT') });
  expect([given.present, isDirty(given)]).toEqual([fixed('DEFAULT'), false]);
});

test('an answer to nothing that was sent takes nothing away', () => {
  const state = run(openCodeTerms(fixed('A')), { do: 'edit', terms: fixed('B') }, { do: 'saved', terms: fixed('A') });
  expect([state.present, isDirty(state)]).toEqual([fixed('B'), true]);
});

test('put on top of somebody else’s, what was changed stays and what was not is theirs', () => {
  const changed = run(
    openCodeTerms(fixed('A')),
    { do: 'edit', terms: fixed('B') },
    { do: 'rebase', terms: fixed('X') },
  );
  expect([changed.present, changed.saved]).toEqual([fixed('B'), fixed('X')]);
  const untouched = run(openCodeTerms(fixed('A')), { do: 'rebase', terms: fixed('X') });
  expect([untouched.present, isDirty(untouched)]).toEqual([fixed('X'), false]);
});

test('somebody else’s are taken whole, and discarding goes back to what the hub holds', () => {
  const typed = run(openCodeTerms(fixed('A')), { do: 'edit', terms: fixed('B') });
  expect(run(typed, { do: 'take', terms: fixed('X') }).present).toEqual(fixed('X'));
  expect(run(typed, { do: 'discard' }).present).toEqual(fixed('A'));
});

test('the same terms with their keys in another order are no change', () => {
  const other = { after: 'sending', code: 'A', kind: 'fixed' } as CodeTerms;
  expect(isChanged(fixed('A'), other)).toBe(false);
});
