import type { AttributeName } from '@beckon/engine';
import { readers, type Readers } from './readers.ts';

/** The names in `rare-readers.ts`; a test holds the two together. */
const rare = /^(source|device\.[^k]|page\.t|place\.t)/;

/** The readers that these attributes need. Rejects where the rare ones are wanted and cannot be fetched. */
export async function loadReaders(
  names: readonly AttributeName[],
  loaded?: (rare: typeof import('./rare.ts')) => void,
): Promise<Readers> {
  if (!names.some((name) => rare.test(name))) return readers;
  const code = await import('./rare.ts');
  loaded?.(code);
  return { ...readers, ...code.rareReaders };
}
