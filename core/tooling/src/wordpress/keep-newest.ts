/** So often a newer one is looked for; where nobody answered, sooner again. */
const restMs = 24 * 3_600_000;
const restAfterSilenceMs = 3_600_000;

/** What is there, and how to find and fetch what is newer. */
export interface Newest<Tree extends { readonly version: string }> {
  readonly found: Tree;
  /** When a newer one may be looked for again, in epoch milliseconds; absent in caches of before. */
  readonly lookAgainAt: number | undefined;
  readonly now: number;
  /** Remembers when to look again; before looking, so that of several processes one looks. */
  note(lookAgainAt: number): void;
  /** Rejects where nobody answers. */
  findServed(): Promise<string>;
  download(): Promise<Tree>;
}

/** The tree to use: a newer one where there is one, looked for once a day; what is there where nobody answers. */
export async function keepNewest<Tree extends { readonly version: string }>(newest: Newest<Tree>): Promise<Tree> {
  const { found, lookAgainAt = 0, now } = newest;
  if (now < lookAgainAt) return found;
  newest.note(now + restMs);
  try {
    return (await newest.findServed()) === found.version ? found : await newest.download();
  } catch {
    // Offline, or the mirror is in the middle of an update: what is there is as good as yesterday.
    newest.note(now + restAfterSilenceMs);
    return found;
  }
}
