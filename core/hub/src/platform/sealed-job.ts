import type { KeyRing } from './key-ring.ts';
import { openText, sealText } from './seal-text.ts';

/** Jobs that are told of people by somebody else; all other jobs are told only ids. */
export const sealedJobs: readonly string[] = ['shopify-webhook'];

/** What the table of jobs shows of such a job. */
interface SealedJob {
  readonly site: string;
  readonly sealed: string;
}

/** Seals what a job is told, where it may name people; its site goes on to be read. What is sealed stays as it is. */
export function sealJob(keys: KeyRing | undefined, name: string, data: object): object {
  if (!sealedJobs.includes(name) || isSealed(data)) return data;
  if (!keys) throw new Error(`Without keys a job "${name}" cannot be sent.`);
  const site = 'site' in data && typeof data.site === 'string' ? data.site : '';
  return { site, sealed: sealText(keys, JSON.stringify(data), nameContext(name, site)) } satisfies SealedJob;
}

/** Opens what `sealJob` gave; anything else is given as it is. */
export function openJob(keys: KeyRing | undefined, name: string, data: object): object {
  if (!sealedJobs.includes(name) || !isSealed(data)) return data;
  return JSON.parse(openText(keys, data.sealed, nameContext(name, data.site))) as object;
}

const nameContext = (name: string, site: string): string => JSON.stringify(['job', name, site]);

const isSealed = (data: object): data is SealedJob =>
  'sealed' in data && typeof data.sealed === 'string' && 'site' in data && typeof data.site === 'string';
