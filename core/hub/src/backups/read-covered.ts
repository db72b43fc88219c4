import { buffer } from 'node:stream/consumers';
import type { Position } from '../journal/read-journal.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { openSealed } from '../platform/key-ring.ts';
import { manifestOf } from './backup-name.ts';
import type { KeptBackup } from './list-backups.ts';
import { readManifest, type Manifest } from './manifest.ts';

/** What a backup says it holds; undefined where it does not open with our keys or is of another form. */
export async function openKeptManifest(
  { store, keys }: Pick<HubParts, 'store' | 'keys'>,
  { id }: Pick<KeptBackup, 'id'>,
): Promise<Manifest | undefined> {
  const name = manifestOf(id);
  const stream = await store.get(name);
  const opened = stream && openSealed(keys, await buffer(stream), name);
  return opened?.ok ? readManifest(opened.bytes.toString()) : undefined;
}

/** How far the journal is in every backup that is kept: what lies before, none of them needs to be restored. */
export async function readCovered(
  parts: Pick<HubParts, 'store' | 'keys'>,
  kept: readonly KeptBackup[],
): Promise<Readonly<Record<string, Position>>> {
  const oldest = kept.filter(({ isComplete }) => isComplete).at(-1);
  return (oldest && (await openKeptManifest(parts, oldest))?.positions) ?? {};
}
