import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The handle by which WordPress knows each script of the plugin that has words; the files that each is built from. */
export function listScripts(plugin: string): ReadonlyMap<string, ReadonlySet<string>> {
  const screens = globSync('src/admin/*/index.tsx', { cwd: plugin }).map((entry) => entry.replaceAll('\\', '/'));
  const entries = ['src/blocks/index.tsx', 'src/sidebar/index.tsx', ...screens.sort()];
  return new Map(entries.map((entry) => [`beckon-${path.basename(path.dirname(entry))}`, follow(plugin, entry)]));
}

/** A file and all files of ours that it imports, now or when they are needed. */
function follow(plugin: string, entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(path.join(plugin, file))) return;
    found.add(file);
    if (!/\.tsx?$/.test(file)) return;
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(plugin, file), 'utf8'), true, true);
    for (const { fileName } of importedFiles)
      if (fileName.startsWith('.')) visit(path.posix.join(path.posix.dirname(file), fileName));
  };
  visit(entry);
  return found;
}
