/** As much of pnpm's lock file (version 9) as is looked at here. */
export interface Lockfile {
  readonly lockfileVersion: string;
  readonly importers: Readonly<Record<string, Importer>>;
  /** By `name@version`: where it comes from, and the hash it must have. */
  readonly packages: Readonly<Record<string, { readonly resolution: Readonly<Record<string, unknown>> }>>;
  /** By `name@version(peers)`: what it leans on. */
  readonly snapshots: Readonly<Record<string, Edges>>;
  readonly patchedDependencies?: unknown;
}

interface Importer {
  readonly dependencies?: Readonly<Record<string, { readonly version: string }>>;
  readonly optionalDependencies?: Readonly<Record<string, { readonly version: string }>>;
  readonly devDependencies?: Readonly<Record<string, { readonly version: string }>>;
}

interface Edges {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What pnpm-workspace.yaml settles about what may be installed and run. */
export interface WorkspaceSettings {
  readonly allowBuilds?: Readonly<Record<string, boolean>>;
  readonly strictDepBuilds?: boolean;
  readonly blockExoticSubdeps?: boolean;
  readonly dangerouslyAllowAllBuilds?: boolean;
  readonly registries?: unknown;
  readonly registry?: unknown;
  readonly auditConfig?: { readonly ignoreGhsas?: readonly string[] };
}
