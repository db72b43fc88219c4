import type { PolicyChange } from './register.ts';

/**
 * The changes that an account has not been told of: those that matter and came after it began.
 *
 * @param since the calendar day on which the account began: it was shown what was promised then
 * @param told the version of the last change it was told of; absent: of none
 */
export const findUntold = (
  changes: readonly PolicyChange[],
  { since, told = 0 }: { readonly since: string; readonly told?: number },
): readonly PolicyChange[] => changes.filter(({ matters, date, version }) => matters && date > since && version > told);
