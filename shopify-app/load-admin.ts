import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';

/** Where `npm run build` puts the admin. */
export const built = path.join(import.meta.dirname, 'build');

/** The admin's pages as they were built. */
export async function loadAdmin(): Promise<ServerBuild> {
  return (await import(path.join(built, 'server/index.js'))) as ServerBuild;
}
