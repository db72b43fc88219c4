import { readFileSync } from 'node:fs';

/** One promise of the privacy and security policies: what is promised, and what holds it. */
export interface Promised {
  /** The row of the policies: `V6` … */
  readonly id: string;
  /** In our words. */
  readonly promise: string;
  /** Files and folders that keep it. */
  readonly keptIn: readonly string[];
  /** `file › title of the test`; each must have run and passed. */
  readonly tests?: readonly string[];
  /** The record that says why it is the operator’s duty, or why there is nothing to keep. */
  readonly decision?: string;
  /** What is not kept yet. */
  readonly open?: string;
}

/** How a promise stands: held by tests, by a decision, or not whole yet. */
export const standingOf = ({ open, tests, decision }: Promised): 'open' | 'tests' | 'decision' | undefined =>
  open ? 'open' : tests?.length ? 'tests' : decision ? 'decision' : undefined;

/** What one column is for. `class` is that of the policies: account, usage, content, or technical where it is none. */
export interface Use {
  readonly class: 'account' | 'usage' | 'content' | 'technical';
  readonly purpose: string;
  readonly ground: 'contract' | 'consent' | 'legitimate interest' | 'law';
}

export interface InventoryTable {
  readonly name: string;
  readonly in: 'hub' | 'wordpress';
  readonly keptFor: string;
  /** The name of a use, or that with a time of its own. */
  readonly columns: Readonly<Record<string, string | { readonly use: string; readonly keptFor: string }>>;
}

export interface Inventory {
  readonly uses: Readonly<Record<string, Use>>;
  readonly tables: readonly InventoryTable[];
}

/** What a browser may keep for us. */
export interface Kept {
  readonly name: string;
  readonly kind: string;
  readonly purpose: 'necessary' | 'preferences' | 'analytics';
  readonly why: string;
  readonly keptFor: string;
  readonly setBy: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../spec/${name}.json`, import.meta.url), 'utf8'));

export const readPromises = (): readonly Promised[] => read('promises') as readonly Promised[];
export const readInventory = (): Inventory => read('inventory') as Inventory;
export const readStorageList = (): readonly Kept[] => read('storage') as readonly Kept[];
