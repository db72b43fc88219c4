import type { Condition } from '@beckon/engine';

/** Acts where the data of a page event meet a condition; the code that judges is fetched only where there is one. */
export function whenEventFits(
  where: Condition | undefined,
  data: Readonly<Record<string, unknown>>,
  act: () => void,
): void {
  if (!where) return act();
  import('./matches-event.ts').then(
    ({ matchesEvent }) => matchesEvent(where, data, Date.now()) && act(),
    () => {}, // Out of reach: whether it fits stays unknown, and unknown is no.
  );
}
