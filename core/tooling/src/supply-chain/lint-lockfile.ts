import type { Lockfile, WorkspaceSettings } from './lockfile.ts';

/** A version and nothing else: an address or a commit in its place means another source than the registry. */
const version = /^\d+\.\d+\.\d+[\w.+-]*$/;
/** 64 bytes in base64. */
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * What is wrong with where packages come from: each is to have a SHA-512 and to come from the registry that is set where it
 * is installed, by name and version alone.
 */
export function lintLockfile(lock: Lockfile, settings: WorkspaceSettings): string[] {
  if (lock.lockfileVersion !== '9.0')
    return [`pnpm-lock.yaml has version ${lock.lockfileVersion}; this check knows 9.0 and would overlook things.`];
  return [...lintSettings(settings), ...lintImporters(lock), ...lintPackages(lock), ...lintSnapshots(lock)];
}

function lintSettings(settings: WorkspaceSettings): string[] {
  const problems: string[] = [];
  if (!settings.strictDepBuilds) problems.push('pnpm-workspace.yaml must set strictDepBuilds: true.');
  if (!settings.blockExoticSubdeps) problems.push('pnpm-workspace.yaml must set blockExoticSubdeps: true.');
  if (settings.dangerouslyAllowAllBuilds) problems.push('pnpm-workspace.yaml lets every package run its scripts.');
  for (const name of ['registry', 'registries'] as const)
    if (settings[name]) problems.push(`pnpm-workspace.yaml sets ${name}: which one is the machine's own affair.`);
  return problems;
}

function lintImporters({ importers, patchedDependencies }: Lockfile): string[] {
  const problems = patchedDependencies ? ['patchedDependencies change packages behind their hash.'] : [];
  for (const [folder, importer] of Object.entries(importers))
    for (const kind of ['dependencies', 'optionalDependencies', 'devDependencies'] as const)
      for (const [name, { version: wanted }] of Object.entries(importer[kind] ?? {}))
        if (wanted.startsWith('link:')) {
          if (!(resolveLink(folder, wanted.slice(5)) in importers))
            problems.push(`${folder}: ${name} is linked to ${wanted.slice(5)}, which is no package of the workspace.`);
        } else if (!version.test(withoutPeers(wanted)) && !isAlias(wanted))
          problems.push(`${folder}: ${name} comes from ${wanted}, not from the registry.`);
  return problems;
}

function lintPackages({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([key, { resolution }]) => {
    const problems: string[] = [];
    if (!isAlias(key)) problems.push(`${key} is named by where it lies, not by its version.`);
    for (const source of Object.keys(resolution).filter((field) => field !== 'integrity'))
      problems.push(`${key} names a source of its own (${source}: ${String(resolution[source])}).`);
    if (!sha512.test(String(resolution['integrity'] ?? ''))) problems.push(`${key} has no SHA-512.`);
    return problems;
  });
}

function lintSnapshots({ packages, snapshots }: Lockfile): string[] {
  return Object.keys(snapshots)
    .filter((key) => !(withoutPeers(key) in packages))
    .map((key) => `${key} is used, and no hash is written down for it.`);
}

/** `name@1.2.3`, as a package is named, or as it stands for one of another name. */
function isAlias(text: string): boolean {
  const bare = withoutPeers(text);
  const at = bare.lastIndexOf('@');
  return at > 0 && version.test(bare.slice(at + 1)) && /^(@[\w.~-]+\/)?[\w.~-]+$/.test(bare.slice(0, at));
}

function withoutPeers(text: string): string {
  const at = text.indexOf('(');
  return at < 0 ? text : text.slice(0, at);
}

function resolveLink(folder: string, target: string): string {
  const parts = folder === '.' ? [] : folder.split('/');
  for (const part of target.split('/'))
    if (part === '..') {
      if (!parts.length) return '';
      parts.pop();
    } else if (part !== '.') parts.push(part);
  return parts.join('/') || '.';
}
