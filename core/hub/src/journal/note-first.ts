import type { Entry } from './entry.ts';
import type { Appended, Journal } from './journal.ts';

/** The journal does not take it now: nothing was changed, and whoever asked must ask again. */
export class NotNoted extends Error {
  readonly why: Extract<Appended, { ok: false }>['why'];
  constructor(kind: Entry['kind'], why: NotNoted['why']) {
    super(`The journal does not take it now (${kind}, ${why}): nothing was changed.`);
    this.why = why;
  }
}

/** Writes down what is about to be done. Rejects with `NotNoted` where that cannot be: then it may not be done. */
export async function noteFirst(journal: Pick<Journal, 'append'>, entry: Entry): Promise<void> {
  const appended = await journal.append(entry);
  if (!appended.ok) throw new NotNoted(entry.kind, appended.why);
}
