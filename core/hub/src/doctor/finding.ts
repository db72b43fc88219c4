/** What one look at a deployment found. */
export interface Finding {
  /** What was looked at, in two or three words. */
  readonly check: string;
  /** `warn`: it works, and could be better; `bad`: data or visitors are in danger. */
  readonly is: 'ok' | 'warn' | 'bad';
  readonly says: string;
  /** What to do about it. */
  readonly mend?: string;
}

export const ok = (check: string, says: string): Finding => ({ check, is: 'ok', says });
export const warn = (check: string, says: string, mend: string): Finding => ({ check, is: 'warn', says, mend });
export const bad = (check: string, says: string, mend: string): Finding => ({ check, is: 'bad', says, mend });
