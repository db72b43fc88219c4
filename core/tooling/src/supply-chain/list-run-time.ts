import type { Lockfile } from './lockfile.ts';

/** The names of everything that packages of the workspace bring along at run time, however deep. */
export function listRunTime(lock: Lockfile, folders: readonly string[]): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const wanted = folders.flatMap((folder) => {
    const { dependencies, optionalDependencies } = lock.importers[folder] ?? {};
    return Object.entries({ ...dependencies, ...optionalDependencies }).map(
      ([name, { version }]) => [name, version] as const,
    );
  });
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    const [name, version] = next;
    // A package of the workspace is shipped by itself, and listed by itself.
    if (version.startsWith('link:')) continue;
    const own = `${name}@${version}`;
    const key = own in lock.snapshots ? own : version;
    if (seen.has(key)) continue;
    seen.add(key);
    names.add(name);
    const { dependencies, optionalDependencies } = lock.snapshots[key] ?? {};
    wanted.push(...Object.entries({ ...dependencies, ...optionalDependencies }));
  }
  return names;
}
