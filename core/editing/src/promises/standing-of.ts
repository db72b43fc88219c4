import type { Promised } from './register.ts';

export const standings = ['tests', 'decision', 'open'] as const;
/** How a promise stands: held by tests, by a written decision, or not whole yet. */
export type Standing = (typeof standings)[number];

/** Undefined for a row that says nothing at all, which the register’s own test refuses. */
export const standingOf = ({ open, tests, decision }: Promised): Standing | undefined =>
  open ? 'open' : tests?.length ? 'tests' : decision ? 'decision' : undefined;
