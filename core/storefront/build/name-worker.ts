import { parentPort } from 'node:worker_threads';
import type { Naming } from './name-files.ts';
import { nameForGzip } from './name-for-gzip.ts';

parentPort?.on('message', ({ code, isModule, tries, freeExports }: Naming) => {
  parentPort?.postMessage(nameForGzip(code, isModule, tries, freeExports));
});
