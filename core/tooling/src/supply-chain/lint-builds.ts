/** A package as it lies in node_modules. */
export interface Installed {
  readonly name: string;
  readonly scripts: readonly string[];
  /** A `binding.gyp` is compiled at installation, without any script. */
  readonly isCompiled: boolean;
}

const atInstall = ['preinstall', 'install', 'postinstall'];

/** Packages that would run something when they are installed, and of which nobody has said whether they may. */
export function lintBuilds(packages: readonly Installed[], allowBuilds: Readonly<Record<string, boolean>>): string[] {
  const unread = packages.filter(
    ({ name, scripts, isCompiled }) =>
      !(name in allowBuilds) && (isCompiled || scripts.some((script) => atInstall.includes(script))),
  );
  return [...new Set(unread.map(({ name }) => name))]
    .sort()
    .map((name) => `${name} runs something when it is installed: allowBuilds in pnpm-workspace.yaml must say whether it may.`); // prettier-ignore
}
