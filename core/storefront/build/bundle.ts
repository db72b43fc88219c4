import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import type { OutputChunk, Plugin } from 'rolldown';
import { minify } from 'terser';
import { constToLet } from './const-to-let.ts';
import { functionsToArrows } from './functions-to-arrows.ts';
import { findRole } from './find-role.ts';
import { shortenExports, shortenInnerNames } from './inner-names.ts';
import { nameFiles } from './name-files.ts';

/** One file of the tag, as it is served. */
export interface BundledFile {
  readonly file: string;
  readonly role: string;
  /** By what it has to be asked for, where that is more than its name: the parts of its cut know it by nothing else. */
  readonly address?: string;
  readonly code: string;
  /** Files that must have arrived before this one runs. */
  readonly imports: readonly string[];
  /** Files it fetches when they are needed. */
  readonly lazyImports: readonly string[];
  /** Source modules inside, as paths from the package's folder; `node_modules` shows where one came from a package. */
  readonly modules: readonly string[];
  /** Whether it is of the cut that only a server that prints the page can choose. */
  readonly isForServers?: boolean;
}

export const packageFolder = path.resolve(import.meta.dirname, '..');

const kilobyte = 1024;

/** What browsers must know: the syntax of 2021 is in Safari 15.4, the first with the dialog element. */
const target = 'es2021';

/** Makes the tag: every file as it is served. */
export const bundleTag = async (): Promise<readonly BundledFile[]> => nameFiles(await cutTag());

/**
 * Bundles the tag: the engine and its lazy chunks as modules, the loader as a classic script that knows the engine's
 * file name, and the script that keeps room for a bar. Rolldown cuts the chunks because it folds what the engine shares with a lazy chunk into the engine's file
 * (esbuild makes a file of its own of each such piece, one more request before the page can decide). The same sources are
 * cut once more for each of `wholes`; record 033 says why.
 */
export async function cutTag(): Promise<readonly BundledFile[]> {
  const engine = await bundleEntry({ entry: 'src/tag.ts', name: 'engine', groups: [engineAlone, actAlone] });
  const popup = await bundleEntry(wholes[0]);
  const form = (await bundleEntry(wholes[1])).map((it) => ({ ...it, isForServers: true }));
  const define = { __ENGINE__: nameMain(engine), __WITH_POPUP__: nameMain(popup) };
  const loader = await bundleEntry({ entry: 'src/loader.ts', define });
  const room = await bundleEntry({ entry: 'src/keep-room.ts' });
  const files = new Map([...loader, ...engine, ...popup, ...form, ...room].toReversed().map((it) => [it.file, it]));
  return [...files.values()].toReversed();
}

/** The file that is fetched first of those that one entry became. */
const nameMain = ([main]: readonly BundledFile[]): string => JSON.stringify(main?.file);

interface Entry {
  readonly entry: string;
  /** Of the main file; a classic script has its own. */
  readonly name?: string;
  readonly define?: Readonly<Record<string, string>>;
  /** What is kept together in one file. */
  readonly groups?: readonly { readonly name: string; readonly test: RegExp }[];
  /** Goes before the roles of its lazy files. */
  readonly prefix?: string;
  /** The main file keeps its name for good: cached pages of another release ask for it, and get the new one. */
  readonly isNamedForGood?: boolean;
}

async function bundleEntry({
  entry,
  name,
  define = {},
  groups = [],
  prefix = '',
  isNamedForGood = false,
}: Entry): Promise<readonly BundledFile[]> {
  const isModule = !!name;
  const mark = markOf(prefix);
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
      // Where the way to the popup is one file, what is fetched in other cuts is there already: that is its purpose.
      const isMeant = log.code === 'PLUGIN_TIMINGS' || (prefix && log.code === 'INEFFECTIVE_DYNAMIC_IMPORT');
      if (level === 'warn' && !isMeant) throw new Error(log.message);
    },
    plugins: [cssAsText, smallest(isModule)],
  });
  try {
    const { output } = await bundle.generate({
      format: isModule ? 'esm' : 'iife',
      entryFileNames: isNamedForGood ? `${name}.js` : isModule ? `${name}-${mark}.js` : '[name].js',
      chunkFileNames: ({ facadeModuleId, name }) => `${nameFile(facadeModuleId) ?? name}-${mark}.js`,
      // terser has done it, below; printing again would only add bytes.
      minify: false,
      ...(isModule ? { codeSplitting: { groups: [...groups] } } : { codeSplitting: false }),
    });
    const files = output
      .filter((it): it is OutputChunk => it.type === 'chunk' && !isRuntime.test(it.fileName))
      .map((chunk) => describeChunk(chunk, prefix));
    if (!isNamedForGood) return files;
    // Caches must not take the new one for the old: an address that changes with each release, and the same for all.
    const [main, address] = [`${name}.js`, `${name}.js?ver=${mark}`];
    return files.map(({ code, ...file }) => ({
      ...file,
      ...(file.file === main && { address }),
      code: code.replaceAll(`"./${main}"`, `"./${address}"`),
    }));
  } finally {
    await bundle.close();
  }
}

const act = 'src/act.ts';

/**
 * What the page that acts shares with what it fetches stays in its file; left to itself, Rolldown cuts one more of it. What
 * formats share travels with what decides on them, and so does the popup, the format that most campaigns have: two files
 * would compress worse than one and cost another request, which a visitor who is about to leave does not wait for.
 */
const engineAlone = { name: 'engine', test: /\/src\/tag\.ts$/ };
const actAlone = { name: 'act', test: /\/src\/act\.ts$/ };

const throughPopup = `(?:with-popup|popup-and-form|tag|act)\\.ts|show/(?:(?!load-format)[^/]+|popup/.+)\\.(?:ts|tsx|css)`;

/** Cuts of the tag in which the way to the first popup is one file. */
const wholes = [
  {
    entry: 'src/with-popup.ts',
    name: 'with-popup',
    prefix: 'with-popup/',
    groups: [{ name: 'with-popup', test: new RegExp(`/src/(?:${throughPopup}|memory/record\\.ts)$`) }],
  },
  {
    entry: 'src/popup-and-form.ts',
    // A page finds its own script by the first word.
    name: 'beckon-popup-and-form',
    isNamedForGood: true,
    prefix: 'popup-and-form/',
    groups: [{ name: 'popup-and-form', test: new RegExp(`/src/(?:${throughPopup}|show/content/form-and-code\\.ts)$`) }],
  },
] as const;

function describeChunk(chunk: OutputChunk, prefix: string): BundledFile {
  // Rolldown's own helpers are no source; see `spareDescriptors`.
  const modules = Object.keys(chunk.modules).filter((id) => !id.startsWith('\0'));
  const entry = chunk.facadeModuleId ?? modules.find((id) => id.endsWith(act));
  return {
    file: chunk.fileName,
    role: findRole(entry && path.relative(packageFolder, entry), prefix),
    code: chunk.code,
    imports: chunk.imports.filter((it) => !isRuntime.test(it)),
    lazyImports: chunk.dynamicImports,
    modules: modules.map((id) => path.relative(packageFolder, id)),
  };
}

/**
 * `src/show/words/de.ts` becomes `de`, and `src/show/popup/show.tsx` becomes `popup`: every page pays for the names of what it
 * may fetch. Where another, no deeper, has that name, the folder stands before it: `consent-shopify`.
 */
function nameFile(source: string | null | undefined): string | undefined {
  if (!source) return undefined;
  const parts = partsOf(source);
  const own = globSync('src/**/*.{ts,tsx}', { cwd: packageFolder, exclude: (name) => name.includes('.test.') });
  const others = own.map((other) => partsOf(path.join(packageFolder, other)));
  const named = others.filter((other) => other.at(-1) === parts.at(-1) && other.length <= parts.length);
  return parts.slice(named.length > 1 ? -2 : -1).join('-');
}

/** Of its path in `src`. Whatever ends as it begins is named by what is between. */
function partsOf(source: string): readonly string[] {
  const { dir, name } = path.parse(path.relative(path.join(packageFolder, 'src'), source));
  return [...dir.split('/'), name].filter((part, at, all) => part && (at === 0 || part !== all[0]));
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

function smallest(isModule: boolean): Plugin {
  return {
    name: 'smallest',
    async renderChunk(code) {
      const { code: smaller } = await minify(constToLet(shortenExports(spareDescriptors(code))), {
        module: isModule,
        ecma: 2020,
        compress: { passes: 3, inline: 1, unsafe_arrows: true, pure_getters: true },
        ...shortenInnerNames(),
        format: { comments: false },
      });
      if (smaller === undefined) throw new Error('terser gave nothing back');
      if (!isModule || smaller.length > gzipWindow) return smaller;
      const compress = { defaults: false, arrows: true, join_vars: true };
      const arrows = await minify(functionsToArrows(smaller), { module: true, ecma: 2020, mangle: false, compress });
      return arrows.code ?? smaller;
    },
  };
}

/** How far gzip looks back: in a longer file, functions at the top would be too far from what is like them. */
const gzipWindow = 32 * kilobyte;

/**
 * Where a module shares its file, who fetches it gets a namespace object that Rolldown makes as the standard describes one.
 * Nobody but us ever looks at it: plain getters will do, and the code that makes descriptors falls away.
 */
const spareDescriptors = (code: string): string =>
  code
    .replace(
      /__exportAll\(\{([^{}]*)\}\)/g,
      (_, names: string) => `{${names.replace(/(\w+): \(\) => ([\w$]+)/g, 'get $1() { return $2; }')}}`,
    )
    .replace(/^import .*rolldown-runtime.*$/m, '');

/** The file that Rolldown would share that code in: nothing of it is left. */
const isRuntime = /^rolldown-runtime/;

/**
 * What stands in the names of all files of one cut, and changes with any source and with the tools. Not a hash of each
 * file's own: a page that names thirty of them would carry thirty random numbers, which nothing compresses. Six letters,
 * which every page pays for, tell sixteen million builds apart.
 */
export function markOf(prefix = ''): string {
  const hash = createHash('sha256').update(prefix);
  for (const file of listSources()) hash.update(path.relative(packageFolder, file)).update(readFileSync(file));
  for (const tool of ['rolldown', 'terser', 'esbuild', 'eslint-scope'])
    hash.update(readFileSync(path.join(packageFolder, 'node_modules', tool, 'package.json')));
  return hash.digest('hex').slice(0, 6);
}

/** Every source the tag could be made of: what a cached build depends on. */
function listSources(): readonly string[] {
  const root = path.resolve(packageFolder, '../..');
  return globSync(
    ['core/{engine,events,storefront}/src/**/*.{ts,tsx,css}', 'core/storefront/build/*.ts', 'core/*/package.json'],
    { cwd: root, exclude: (name) => name.includes('.test.') },
  )
    .map((file) => path.join(root, file))
    .sort();
}
