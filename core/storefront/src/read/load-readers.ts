import type { AttributeName } from '@beckon/engine';
import { readers, type Readers } from './readers.ts';

/** The names in `rare-readers.ts`; a test holds the two together. */
const rare = /^(source\.|device\.[^k]|place\.t|page\.t)/;

/** The readers that these attributes need. Rejects where the rare ones are wanted and cannot be fetched. */
export async function loadReaders(names: readonly AttributeName[]): Promise<Readers> {
  return names.some((name) => rare.test(name))
    ? { ...readers, ...(await import('./rare-readers.ts')).rareReaders }
    : readers;
}
