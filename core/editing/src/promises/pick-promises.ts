import type { Promised } from './register.ts';

/** What of the sources goes along with one part of the product, or judges all of it. */
export interface Scope {
  /** The part, as `openIn` names it. */
  readonly part: 'wordpress';
  /** Beginnings of paths. */
  readonly folders: readonly string[];
}

/** What a site gets with the plugin, and the tests that judge all sources. */
export const wordpressScope: Scope = {
  part: 'wordpress',
  folders: ['engine', 'events', 'storefront', 'editing', 'spec', 'tooling/src'].map((name) => `core/${name}/`).concat('wordpress-plugin/'), // prettier-ignore
};

/**
 * The promises that concern one part of the product, each with the tests of it alone. One that is kept nowhere in it, and by
 * no decision either, is left out; what is open elsewhere is not told.
 */
export function pickPromises(promises: readonly Promised[], { part, folders }: Scope): readonly Promised[] {
  const isThere = (file: string) => folders.some((folder) => file.startsWith(folder));
  return promises
    .filter(({ keptIn, decision }) => decision !== undefined || keptIn.some(isThere))
    .map(({ id, promise, keptIn, tests = [], decision, open, openIn }) => {
      const own = tests.filter(isThere);
      return {
        id,
        promise,
        keptIn: keptIn.filter(isThere),
        ...(own.length > 0 && { tests: own }),
        ...(decision !== undefined && { decision }),
        ...(open !== undefined && (openIn ?? part) === part && { open }),
      };
    });
}
