import { loadBlocks } from './content/load-blocks.ts';
import type { Host } from './host.ts';
import type { Parts } from './run-steps.tsx';
import { loadWords } from './words.ts';

/** Fetches what a document needs to be drawn. Undefined when it may not be shown now, or a part could not be fetched. */
export async function prepare(host: Host): Promise<Parts | undefined> {
  try {
    const [blocks, words] = await Promise.all([loadBlocks(host), loadWords(host.document.locale)]);
    return blocks && { blocks, words };
  } catch {
    // A chunk did not arrive. Half a campaign is worse than none.
    return undefined;
  }
}
