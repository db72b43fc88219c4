import { findUntold } from '@beckon/editing/promises/find-untold';
import { policyChanges, type PolicyChange } from '@beckon/editing/promises/register';
import { noteSetup } from '@beckon/hub/sites/note-setup';
import type { Site } from '@beckon/hub/sites/site';
import type { LoadContext } from '../shopify/load-context.ts';

const stepOf = (version: number) => `policy-${version}`;

/** The changes of what is promised that a shop has not been told of. */
export function listUntold({ createdAt, setup }: Pick<Site, 'createdAt' | 'setup'>): readonly PolicyChange[] {
  const versions = policyChanges
    .map(({ version }) => version)
    .filter((version) => setup[stepOf(version)] !== undefined);
  return findUntold(policyChanges, { since: createdAt.slice(0, 10), told: Math.max(0, ...versions) });
}

/** Notes that a shop was told of all of them: once for everybody who works there. */
export async function noteTold(hub: LoadContext['hub'], site: Pick<Site, 'id' | 'createdAt' | 'setup'>): Promise<void> {
  const last = listUntold(site).at(-1);
  if (last) await noteSetup(hub, site.id, stepOf(last.version));
}
