import type { Done } from '@beckon/hub';
import { findRefusal, type AdminClient } from './admin-client.ts';
import { appInstallation, setSnapshot } from './queries/snapshot.ts';

/**
 * Puts a snapshot into the metafield that the app embed prints. It belongs to the app's installation: no other app and no
 * member of staff can write it, and it goes when the app goes.
 */
export async function deliverSnapshot(admin: AdminClient, snapshot: string): Promise<Done> {
  const installation = await admin.ask(appInstallation);
  if (!installation.ok) return installation;
  const set = await admin.ask(setSnapshot, { owner: installation.data.currentAppInstallation.id, snapshot });
  if (!set.ok) return set;
  return findRefusal(set.data.metafieldsSet?.userErrors) ?? { ok: true };
}
