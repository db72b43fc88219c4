import path from 'node:path';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import type { Env } from './platform/env.ts';

export type OpenedDatabase =
  | {
      readonly ok: true;
      readonly url: string;
      /** Ends a PostgreSQL that was started for this; one that a hub uses, or that is the owner's, stays. */
      close(): Promise<void>;
    }
  | { readonly ok: false; readonly problem: string };

/** The database of this hub for a command, beside a hub that may run: the owner's, or the one in the data folder. */
export async function openDatabase({ databaseUrl, dataFolder }: Env): Promise<OpenedDatabase> {
  if (databaseUrl) return { ok: true, url: databaseUrl, close: async () => {} };
  const started = await startEmbeddedPostgres(path.join(dataFolder, 'postgres'));
  if (!started.ok) return started;
  const { url, wasRunning, stop } = started.value;
  return { ok: true, url, close: async () => void (wasRunning || (await stop())) };
}
