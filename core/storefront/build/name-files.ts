import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BundledFile } from './bundle.ts';
import type { Named } from './name-for-gzip.ts';
import { listAsked, listTaken, renameImports } from './shared-names.ts';

/** What a file that is to get other names is asked for. */
export interface Naming {
  readonly code: string;
  readonly isModule: boolean;
  readonly tries: number;
  /** What it may export by any other name. */
  readonly freeExports: ReadonlySet<string>;
}

/**
 * Gives every file of the tag names that gzip tells in fewer bytes: on as many processors as there are, the longest first, but
 * none before those that it takes names from.
 */
export async function nameFiles(files: readonly BundledFile[]): Promise<readonly BundledFile[]> {
  const named = new Map<string, Named>();
  const free = findFree(files);
  const waiting = files.toSorted((one, other) => weigh(other) - weigh(one));
  const lanes = Math.min(availableParallelism(), files.length);
  let busy = 0;
  let wake: () => void = () => {};
  let change = new Promise<void>((resolve) => (wake = resolve));
  await Promise.all(Array.from({ length: lanes }, work));
  return files.map((file) => ({ ...file, code: named.get(file.file)?.code ?? file.code }));

  async function work(): Promise<void> {
    const worker = new Worker(new URL('name-worker.ts', import.meta.url));
    try {
      while (waiting.length) {
        const next = waiting.findIndex(({ imports }) => imports.every((it) => named.has(it)));
        const [file] = next < 0 ? [] : waiting.splice(next, 1);
        if (file) await name(file, worker);
        else if (busy) await change;
        else throw new Error('Files of the tag take names from each other, all round');
      }
    } finally {
      await worker.terminate();
    }
  }

  async function name(file: BundledFile, worker: Worker): Promise<void> {
    const naming = {
      code: renameImports(file.code, (from) => named.get(fileOf(from))?.exports),
      isModule: !classic.has(file.role),
      tries: countTries(file),
      freeExports: free.get(file.file) ?? new Set(),
    };
    busy++;
    try {
      named.set(file.file, await ask(worker, naming));
    } catch (cause) {
      throw new Error(`${file.file} could not be given other names`, { cause });
    } finally {
      busy--;
      wake();
      change = new Promise((resolve) => (wake = resolve));
    }
  }
}

/** By file, the names that it exports for others of the tag alone, which take them as they are loaded. */
function findFree(files: readonly BundledFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const free = new Map<string, Set<string>>();
  const modules = files.filter(({ role }) => !classic.has(role));
  for (const { from, name } of modules.flatMap(({ code }) => listTaken(code))) {
    const names = free.get(fileOf(from)) ?? new Set();
    if (isMadeUp(name)) free.set(fileOf(from), names.add(name));
  }
  for (const { from, name } of modules.flatMap(({ code }) => listAsked(code))) free.get(fileOf(from))?.delete(name);
  return free;
}

/** Whether Rolldown made up the name: a module that is fetched may be asked for what its source calls otherwise, or `inner-names.ts`. */
const isMadeUp = (name: string): boolean => /^(?!_\w)[\w$]{1,2}$/.test(name);

/** The file that is meant where another asks for it: `./engine.js`, `./beckon.js?ver=1`. */
const fileOf = (from: string): string => from.replace(/^\.\/|\?.*$/g, '');

const classic: ReadonlySet<string> = new Set(['loader', 'keep-room']);

/** What every page with a campaign may load, and the way to its popup. */
const everywhere = /^(?:loader|act|with-popup|popup-and-form|(?:.+\/)?(?:record|report)|show\/popup)$/;

/**
 * Bytes of each page are worth more seconds of ours than those that are fetched where somebody asks for them. A try takes
 * a quarter of a millisecond for 17 KB: 80 seconds for the engine, which is on every page, and 15 for what a popup adds.
 */
function countTries({ code, role }: BundledFile): number {
  if (role === 'engine') return 320_000;
  return everywhere.test(role) ? Math.min(60_000, Math.round(1e9 / code.length)) : 500;
}

const weigh = (file: BundledFile): number => file.code.length * countTries(file);

async function ask(worker: Worker, naming: Naming): Promise<Named> {
  worker.postMessage(naming);
  const [named] = (await once(worker, 'message')) as [Named];
  return named;
}
