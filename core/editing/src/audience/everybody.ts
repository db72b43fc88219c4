import type { Condition } from '@beckon/engine';

/** The audience that asks nothing. */
export const everybody: Condition = { all: [] };
