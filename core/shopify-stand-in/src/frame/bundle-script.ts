import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'browser');

/**
 * One classic script of a few files, in their order. App Bridge must run before the app does, so it cannot be a module;
 * no two files use a name twice, so nothing better than gluing is needed.
 */
export function bundleScript(...names: readonly string[]): string {
  const parts = names.map((name) =>
    stripQuietly(readFileSync(path.join(folder, `${name}.ts`), 'utf8'))
      .replaceAll(/^import [^;]*;$/gm, '')
      .replaceAll(/^export /gm, ''),
  );
  return `(() => {\n${parts.join('\n')}\n})();\n`;
}

/** Node warns once that this may still change; whoever starts the demo cannot do anything about it. */
function stripQuietly(code: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = warn;
  }
}
