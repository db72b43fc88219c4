import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BundledFile } from './bundle.ts';

export interface Bytes {
  readonly raw: number;
  /** At level 9. */
  readonly gzip: number;
  readonly brotli: number;
}

export interface ManifestFile extends Bytes {
  readonly file: string;
  readonly role: string;
  /** By what it has to be asked for, where that is not its name. */
  readonly address?: string;
  readonly imports: readonly string[];
  readonly lazyImports: readonly string[];
  /** Whether it is of the cut that only a server that prints the page can choose. */
  readonly isForServers?: boolean;
}

/** What lies in `dist/` and what it weighs. */
export interface Manifest {
  readonly files: readonly ManifestFile[];
  /** For each role, every file a page must fetch to run it, its own first, and their bytes together. */
  readonly roles: Readonly<Record<string, Bytes & { readonly files: readonly string[] }>>;
}

/** Weighs every file. A page fetches files one by one, so bytes are compressed one by one and then added. */
export function makeManifest(bundled: readonly BundledFile[]): Manifest {
  const files = bundled.map(({ file, role, address, code, imports, lazyImports, isForServers }) => {
    const bytes = Buffer.from(code);
    return {
      file,
      role,
      ...(address && { address }),
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
      imports,
      lazyImports,
      ...(isForServers && { isForServers }),
    };
  });
  const roles = files
    .filter(({ role }) => role !== 'chunk')
    .map(({ role, file }) => [role, { files: closeOver(files, [file]), ...addUp(files, closeOver(files, [file])) }]);
  return { files, roles: Object.fromEntries(roles) as Manifest['roles'] };
}

/** The files named and all that they import, directly or through others; what they fetch lazily is not counted. */
export function closeOver(files: readonly ManifestFile[], names: readonly string[]): readonly string[] {
  const found = new Set(names);
  for (const name of found) for (const next of files.find(({ file }) => file === name)?.imports ?? []) found.add(next);
  return [...found];
}

/** Bytes of the files named, each counted once. */
export function addUp(files: readonly ManifestFile[], names: readonly string[]): Bytes {
  const sum = (unit: keyof Bytes) =>
    files.filter(({ file }) => names.includes(file)).reduce((total, file) => total + file[unit], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}
