/** Top-level names: the owner's list, the licence, the lock file, and what tools read from there. */
const topLevel = [
  'core', 'extensions', 'shopify-app', 'wordpress-plugin', 'README.md', 'LICENSE', 'package.json', 'pnpm-lock.yaml',
  'pnpm-workspace.yaml', 'tsconfig.base.json', 'tsconfig.json', 'eslint.config.js', 'vitest.config.ts',
]; // prettier-ignore

/** Names under which anything could lie, so that nobody finds it. */
const empty = /^(utils?|helpers?|common|misc|managers?|services?)$/i;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;

/** What is wrong with the names in a tree, one sentence each; paths are relative to the root. */
export function findOddNames(paths: readonly string[]): readonly string[] {
  return paths.flatMap((file) => {
    const parts = file.split('/');
    const [top = ''] = parts;
    const odd: string[] = [];
    if (!top.startsWith('.') && !topLevel.includes(top))
      odd.push(`${file}: ${top} is not on the list of the top level`);
    for (const part of parts) {
      const stem = part.split('.')[0] ?? part;
      if (empty.test(stem)) odd.push(`${file}: "${stem}" says nothing about what is inside`);
    }
    const name = parts.at(-1) ?? '';
    if (/\.(tsx?|m?js|css)$/.test(name) && top === 'core' && !isNamedWell(name))
      odd.push(`${file}: file names are kebab-case`);
    return odd;
  });
}

/** `decide.ts`, `decide.test.ts`, `decide.bench.ts`, `css.d.ts`, `FieldPanel.tsx`. */
function isNamedWell(name: string): boolean {
  const [stem = '', ...rest] = name.split('.');
  return (
    rest.slice(0, -1).every((part) => kebab.test(part)) &&
    (kebab.test(stem) || (pascal.test(stem) && name.endsWith('x')))
  );
}
