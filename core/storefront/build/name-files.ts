import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BundledFile } from './bundle.ts';

/** What a file that is to get other names is asked for. */
export interface Naming {
  readonly code: string;
  readonly isModule: boolean;
  readonly tries: number;
}

/** Gives every file of the tag names that gzip tells in fewer bytes: on as many processors as there are, the longest first. */
export async function nameFiles(files: readonly BundledFile[]): Promise<readonly BundledFile[]> {
  const named = new Map<BundledFile, string>();
  const waiting = files.toSorted((one, other) => weigh(other) - weigh(one));
  const lanes = Math.min(availableParallelism(), files.length);
  await Promise.all(Array.from({ length: lanes }, work));
  return files.map((file) => ({ ...file, code: named.get(file) ?? file.code }));

  async function work(): Promise<void> {
    const worker = new Worker(new URL('name-worker.ts', import.meta.url));
    try {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const { code, role } = file;
        const naming = { code, isModule: !classic.has(role), tries: countTries(file) };
        const result = await ask(worker, naming).catch((cause: unknown) => {
          throw new Error(`${file?.file ?? ''} could not be given other names`, { cause });
        });
        named.set(file, result);
      }
    } finally {
      await worker.terminate();
    }
  }
}

const classic: ReadonlySet<string> = new Set(['loader', 'keep-room']);

/** What every page with a campaign may load, and the way to its popup. */
const everywhere = /^(?:loader|act|with-popup|popup-and-form|(?:.+\/)?(?:record|report)|show\/popup)$/;

/**
 * Bytes of each page are worth more seconds of ours than those that are fetched where somebody asks for them. A try takes
 * a third of a millisecond for 17 KB: 45 seconds for the engine, which is on every page, and 18 for what a popup adds.
 */
function countTries({ code, role }: BundledFile): number {
  if (role === 'engine') return 150_000;
  return everywhere.test(role) ? Math.min(60_000, Math.round(1e9 / code.length)) : 500;
}

const weigh = (file: BundledFile): number => file.code.length * countTries(file);

async function ask(worker: Worker, naming: Naming): Promise<string> {
  worker.postMessage(naming);
  const [code] = (await once(worker, 'message')) as [string];
  return code;
}
