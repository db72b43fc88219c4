import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import type { OutputChunk, Plugin } from 'rolldown';
import { minify } from 'terser';
import { findRole } from './find-role.ts';

/** One file of the tag, as it is served. */
export interface BundledFile {
  readonly file: string;
  readonly role: string;
  readonly code: string;
  /** Files that must have arrived before this one runs. */
  readonly imports: readonly string[];
  /** Files it fetches when they are needed. */
  readonly lazyImports: readonly string[];
  /** Source modules inside, as paths from the package's folder; `node_modules` shows where one came from a package. */
  readonly modules: readonly string[];
}

export const packageFolder = path.resolve(import.meta.dirname, '..');

/** What browsers must know: the syntax of 2021 is in Safari 15.4, the first with the dialog element. */
const target = 'es2021';

const loaderEntry = 'src/loader.ts';

/**
 * Bundles the tag: the engine and its lazy chunks as modules, and the loader as a classic script that knows the engine's
 * file name. Rolldown cuts the chunks because it folds what the engine shares with a lazy chunk into the engine's file
 * (esbuild makes a file of its own of each such piece, one more request before the page can decide).
 */
export async function bundleTag(): Promise<readonly BundledFile[]> {
  const engine = await bundleEntry('src/tag.ts', 'esm', {});
  const engineFile = engine.find(({ role }) => role === 'engine')?.file;
  const loader = engineFile ? await bundleEntry(loaderEntry, 'iife', { __ENGINE__: JSON.stringify(engineFile) }) : [];
  return [...loader, ...engine];
}

async function bundleEntry(
  entry: string,
  format: 'esm' | 'iife',
  define: Readonly<Record<string, string>>,
): Promise<readonly BundledFile[]> {
  const isModule = format === 'esm';
  const bundle = await rolldown({
    cwd: packageFolder,
    input: entry,
    platform: 'browser',
    // The engine exports nothing to the page, but its chunks may import from it.
    preserveEntrySignatures: 'allow-extension',
    tsconfig: path.join(packageFolder, 'tsconfig.json'),
    transform: { define: { ...define }, target },
    optimization: { inlineConst: true },
    treeshake: { moduleSideEffects: (id) => id.endsWith(entry) },
    onLog: (level, log) => {
      // How long a build took says how busy the machine was, not that anything is wrong with what was built.
      if (level === 'warn' && log.code !== 'PLUGIN_TIMINGS') throw new Error(log.message);
    },
    plugins: [cssAsText, smallest(isModule)],
  });
  try {
    const { output } = await bundle.generate({
      format,
      entryFileNames: isModule ? 'engine-[hash].js' : 'loader.js',
      chunkFileNames: ({ facadeModuleId, name }) => `${nameFile(facadeModuleId) ?? name}-[hash].js`,
      hashCharacters: 'hex',
      // terser has done it, below; printing again would only add bytes.
      minify: false,
      ...(isModule ? { codeSplitting: { groups: [...sharedGroups] } } : { codeSplitting: false }),
    });
    return output.filter((chunk) => chunk.type === 'chunk').map(describeChunk);
  } finally {
    await bundle.close();
  }
}

const popup = 'src/show/popup/show.tsx';

/**
 * What the formats share travels in one file, not in one for each combination of formats, and the popup, the format that
 * most campaigns have, travels with it: two files would compress worse than one and cost another request.
 */
const sharedGroups = [
  { name: 'show-popup', test: /\/src\/show\/(?:(?!load-format)[^/]+|popup\/.+)\.(?:ts|tsx|css)$/ },
] as const;

function describeChunk(chunk: OutputChunk): BundledFile {
  // Rolldown's own helpers are no source; see `spareDescriptors`.
  const modules = Object.keys(chunk.modules).filter((id) => !id.startsWith('\0'));
  const entry = chunk.facadeModuleId ?? modules.find((id) => id.endsWith(popup));
  return {
    file: chunk.fileName,
    role: findRole(entry && path.relative(packageFolder, entry)),
    code: chunk.code,
    imports: chunk.imports,
    lazyImports: chunk.dynamicImports,
    modules: modules.map((id) => path.relative(packageFolder, id)),
  };
}

/** `src/show/words/de.ts` becomes `show-words-de`, `src/show/popup/show.tsx` becomes `show-popup`. */
function nameFile(source: string | null | undefined): string | undefined {
  if (!source) return undefined;
  const { dir, name } = path.parse(path.relative(path.join(packageFolder, 'src'), source));
  return [...dir.split('/'), name].filter((part, at, all) => part && (at === 0 || part !== all[0])).join('-');
}

const cssAsText: Plugin = {
  name: 'css-as-text',
  load: {
    filter: { id: /\.css$/ },
    async handler(id) {
      const { code } = await transform(await readFile(id, 'utf8'), {
        loader: 'css',
        minify: true,
        target: 'safari15.4',
      });
      return { code: `export default ${JSON.stringify(closeUp(code.trim()))}`, moduleType: 'js' };
    },
  },
};

/** Takes away white space that esbuild leaves: around the signs of a sum that need none, and in custom properties. */
const closeUp = (css: string): string =>
  css
    .replace(/ ?([*/]) (?=var\(|[\d(-])/g, '$1')
    .replace(/(--[\w-]+|min-width): /g, '$1:')
    .replace(/, /g, ',');

/** Runs before the content hash is taken, so that a file's name speaks for the bytes that are served. */
function smallest(isModule: boolean): Plugin {
  return {
    name: 'smallest',
    async renderChunk(code) {
      const { code: smaller } = await minify(spareDescriptors(code), {
        module: isModule,
        ecma: 2020,
        compress: { passes: 3, inline: 1, unsafe_arrows: true, pure_getters: true },
        mangle: { toplevel: true },
        format: { comments: false },
      });
      if (smaller === undefined) throw new Error('terser gave nothing back');
      return smaller;
    },
  };
}

/**
 * Where a format shares its file, its importer gets a namespace object that Rolldown makes as the standard describes one.
 * Nobody but us ever looks at it: plain getters will do, and the code that makes descriptors falls away.
 */
const spareDescriptors = (code: string): string =>
  code.replace(/__exportAll\(\{ (\w+): \(\) => ([\w$]+) \}\)/g, '{ get $1() { return $2; } }');

/** Every source the tag could be made of: what a cached build depends on. */
export function listSources(): readonly string[] {
  const root = path.resolve(packageFolder, '../..');
  return globSync(
    ['core/{engine,events,storefront}/src/**/*.{ts,tsx,css}', 'core/storefront/build/*.ts', 'core/*/package.json'],
    { cwd: root, exclude: (name) => name.includes('.test.') },
  )
    .map((file) => path.join(root, file))
    .sort();
}
