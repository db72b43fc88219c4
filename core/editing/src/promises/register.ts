import inventoryFile from '@beckon/spec/inventory.json' with { type: 'json' };
import policyFile from '@beckon/spec/policy.json' with { type: 'json' };
import promiseFile from '@beckon/spec/promises.json' with { type: 'json' };
import storageFile from '@beckon/spec/storage.json' with { type: 'json' };

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
  /** The part of the product in which that is so; absent: everywhere. */
  readonly openIn?: 'hub' | 'wordpress';
}

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

/** What WordPress keeps for us in tables of its own: by the name it has there. */
export interface InventoryEntry {
  readonly name: string;
  readonly in: 'options' | 'post meta' | 'user meta' | 'order meta';
  readonly use: string;
  readonly keptFor: string;
}

export interface Inventory {
  readonly uses: Readonly<Record<string, Use>>;
  readonly tables: readonly InventoryTable[];
  readonly entries: readonly InventoryEntry[];
}

/** What a browser may keep for us. */
export interface Kept {
  readonly name: string;
  readonly kind: string;
  readonly purpose: 'necessary' | 'preferences' | 'analytics';
  readonly why: string;
  readonly keptFor: string;
  readonly setBy: string;
  /** The platform on which alone it is kept; absent: on all. */
  readonly on?: 'shopify' | 'wordpress';
}

/** A change of the promises, or of what is kept and why. */
export interface PolicyChange {
  /** From 1, each one more than the last. */
  readonly version: number;
  /** Calendar day, such as `2026-11-29`. */
  readonly date: string;
  /** Whether it changes what accounts that are there already were told: then they are told once. */
  readonly matters: boolean;
  readonly says: string;
}

/** The register as it stood at the build: data, read from no file at run time. */
export const promises = promiseFile as unknown as readonly Promised[];
export const inventory = inventoryFile as unknown as Inventory;
export const storageList = storageFile as unknown as readonly Kept[];
/** The newest last. */
export const policyChanges = policyFile.changes as unknown as readonly [PolicyChange, ...PolicyChange[]];
/** Of what the last change describes: a test compares. */
export const policyDigest: string = policyFile.digest;
