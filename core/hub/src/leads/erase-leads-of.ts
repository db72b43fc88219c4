import { unbindCodesOf } from '../codes/unbind-codes-of.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { describeWhose } from './describe-whose.ts';
import { eraseLeads } from './lead-clean-up.store.ts';

/** Whose leads, by whatever is known of them: any one that fits is enough. */
export interface Whose {
  readonly email?: string;
  /** With its country's `+`. */
  readonly phone?: string;
  readonly visitor?: string;
}

/**
 * Erases for good what somebody submitted on a site, deleted leads included, however they spelled their address. Codes stay
 * valid, but nothing says any more whose they are. @returns how many leads there were
 */
export async function eraseLeadsOf({ db }: Pick<HubParts, 'db'>, site: string, whose: Whose): Promise<number> {
  const { persons, OR } = await describeWhose({ db }, site, whose);
  if (!OR.length) return 0;
  const erased = await eraseLeads(db, site, { OR: [...OR] });
  await unbindCodesOf(db, site, persons);
  return erased;
}
