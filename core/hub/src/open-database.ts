import path from 'node:path';
import type { DatabaseUrls } from './platform/database-urls.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import type { Env } from './platform/env.ts';

export type OpenedDatabase =
  | {
      readonly ok: true;
      readonly urls: DatabaseUrls;
      /** Ends a PostgreSQL that was started for this; one that a hub uses, or that is the owner's, stays. */
      close(): Promise<void>;
      /** Ends one of our own, as the last to use it. */
      stop(): Promise<void>;
    }
  | { readonly ok: false; readonly problem: string };

const nothing = async (): Promise<void> => {};

/** The database of this hub, by its three roles: the owner's, or the one in the data folder. */
export async function openDatabase({
  databaseUrl,
  databaseMigrateUrl,
  databaseBackupUrl,
  dataFolder,
}: Env): Promise<OpenedDatabase> {
  if (databaseUrl) {
    const urls = {
      run: databaseUrl,
      migrate: databaseMigrateUrl ?? databaseUrl,
      backup: databaseBackupUrl ?? databaseUrl,
    };
    return { ok: true, urls, close: nothing, stop: nothing };
  }
  const started = await startEmbeddedPostgres(path.join(dataFolder, 'postgres'));
  if (!started.ok) return started;
  const { urls, wasRunning, stop } = started.value;
  return { ok: true, urls, close: async () => void (wasRunning || (await stop())), stop };
}
