import { listKeptData, type KeptData } from './list-kept-data.ts';
import { listKeptEntries } from './list-kept-entries.ts';
import { pickPromises, wordpressScope } from './pick-promises.ts';
import type { Kept, PolicyChange, Promised } from './register.ts';
import * as register from './register.ts';

/** What the plugin carries along of the register. */
export interface WordPressRegister {
  readonly promises: readonly Promised[];
  /** How many promises concern the hub and the Shopify app alone. */
  readonly elsewhere: number;
  readonly kept: readonly KeptData[];
  readonly storage: readonly Kept[];
  /** The newest last. */
  readonly changes: readonly PolicyChange[];
}

/** Picks what concerns a WordPress site out of the register. */
export function pickWordPressRegister(): WordPressRegister {
  const promises = pickPromises(register.promises, wordpressScope);
  return {
    promises,
    elsewhere: register.promises.length - promises.length,
    kept: [...listKeptData(register.inventory, 'wordpress'), ...listKeptEntries(register.inventory)],
    storage: register.storageList.filter(({ on = 'wordpress' }) => on === 'wordpress'),
    changes: register.policyChanges,
  };
}
